// What a newcomer may try: a line each, whose reference fills the input of a side when pressed.

import { build } from "/playground/web/dom.js";

// `put` takes what is to be typed, and leaves it to the person to send it.
export function drawGuide(tries, put) {
  return build("ol", { className: "guide" }, tries.map(({ text, label }) => build(
    "li",
    {},
    build("button", { type: "button", onclick: () => put(text), ariaLabel: `Type ${text}: ${label}` }, text),
    build("span", { ariaHidden: "true" }, label),
  )));
}

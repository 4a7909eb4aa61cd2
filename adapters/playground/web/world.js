// What happens outside the chat: buttons for it, what the last one did, and what still lasts.

import { build } from "/playground/web/dom.js";
import { entry, prepareDrop } from "/playground/web/drop.js";

export class World {
  constructor(holder, told, acts, { play, announce }) {
    this.badge = build("span", { className: "badge waits" });
    this.told = told;
    this.announce = announce;
    this.number = null;
    this.ends = {};
    this.acts = acts.map((act) => ({ ...act, text: build("span", {}, act.label), mark: build("span", { className: "mark waits" }) }));
    holder.querySelector("summary").append(this.badge);
    holder.querySelector(".menu").replaceChildren(
      build("p", {}, "Meanwhile, outside the chat:"),
      ...this.acts.map(({ name, text, mark }) => entry(holder, [text, mark], () => play(name))),
    );
    told.querySelector("button").addEventListener("click", () => {
      told.hidden = true;
      holder.querySelector("summary").focus();
    });
    prepareDrop(holder);
    setInterval(() => this.count(), 1000);
  }

  show({ told, number, lasting }) {
    const now = performance.now();
    this.ends = Object.fromEntries(Object.entries(lasting).map(([name, left]) => [name, now + left * 1000]));
    this.count();
    // What was told before the page was opened is no news.
    if (this.number !== null && number !== this.number) {
      this.told.querySelector("p").textContent = told;
      this.told.hidden = false;
      this.announce(told);
    }
    this.number = number;
  }

  count() {
    let longest = 0;
    for (const { name, label, undo, text, mark } of this.acts) {
      const left = Math.max(0, Math.ceil(((this.ends[name] ?? 0) - performance.now()) / 1000));
      write(text, left && undo ? undo : label);
      write(mark, left ? `${left} s` : "");
      longest = Math.max(longest, left);
    }
    write(this.badge, longest ? `${longest} s` : "");
  }
}

// Leaves alone what is right already, so that nothing is read out every second.
function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

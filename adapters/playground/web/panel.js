// One side of the page: keeps what is drawn in step with what there is, and the focus in place.

import { build } from "/playground/web/dom.js";

export class Panel {
  // `draw` turns a message into an element; `announce` tells a screen reader.
  constructor(root, { draw, announce, hint }) {
    this.list = root.querySelector(".messages");
    this.notice = root.querySelector(".notice");
    this.drawn = new Map();
    this.draw = draw;
    this.announce = announce;
    this.hint = hint;
  }

  show(side) {
    const wanted = weave(side.typed, side.messages);
    const kept = new Set(wanted.map((item) => item.key));
    for (const [key, { element }] of this.drawn) {
      if (!kept.has(key)) { element.remove(); this.drawn.delete(key); }
    }
    this.list.querySelector(".empty")?.remove();
    const added = wanted.filter((item) => this.place(item));
    if (!wanted.length) this.list.append(build("div", { className: "empty" }, this.hint()));
    if (added.length) this.scrollTo(this.drawn.get(added.at(-1).key).element);
    this.notice.textContent = side.notice;
  }

  // Draws what is new or has changed; says whether it is new.
  place(item) {
    const old = this.drawn.get(item.key);
    if (old?.version === item.version) return false;
    const element = item.typed ? drawTyped(item) : this.draw(item);
    element.dataset.version = item.version;
    this.drawn.set(item.key, { version: item.version, element });
    if (!old) {
      this.list.append(element);
    } else {
      const focus = old.element.contains(document.activeElement) ? document.activeElement : null;
      old.element.replaceWith(element);
      element.classList.add("changed");
      if (focus) {
        keepFocus(element, focus);
        if (element.offsetTop < this.list.scrollTop + this.list.offsetTop) this.scrollTo(element);
      }
    }
    if (!item.typed && this.drawn.size) this.announce(item.summary || item.text);
    return !old;
  }

  // Shows the beginning of a message, however long it is.
  scrollTo(element) {
    const distance = element.getBoundingClientRect().top - this.list.getBoundingClientRect().top;
    this.list.scrollBy({ top: distance - 8 });
  }

  // Draws everything anew, as after a change of the colours.
  forget() {
    this.list.replaceChildren();
    this.drawn.clear();
  }
}

// What a person typed stands before the message of the bot that answered it.
function weave(typed, messages) {
  const lines = typed.map((line, number) => ({ ...line, typed: true, key: `typed-${number}`, version: 1 }));
  const items = messages.flatMap((message, number) => [
    ...lines.filter((line) => line.after === number), message,
  ]);
  return [...items, ...lines.filter((line) => line.after >= messages.length)];
}

function drawTyped(line) {
  return build("article", { className: "typed", ariaLabel: "You" }, build("p", {}, line.text));
}

function keepFocus(element, focus) {
  const same = [...element.querySelectorAll("button, input, select, a")]
    .find((other) => name(other) === name(focus));
  if (!same) element.tabIndex = -1;
  (same ?? element).focus({ preventScroll: true });
}

function name(element) {
  return element.name || element.dataset.focus || element.textContent;
}

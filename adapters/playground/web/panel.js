// One side of the page: keeps what is drawn in step with what there is, and the focus in place.

import { build } from "/playground/web/dom.js";

// So many characters are read out of a message that has come.
const MOST_READ = 160;
// A message that is so many times as long as its window is high is a list, to be read from its beginning.
const LONG = 1.5;

export class Panel {
  // `draw` turns a message into an element; `announce` tells a screen reader.
  constructor(root, { draw, announce, hint }) {
    this.list = root.querySelector(".messages");
    this.notice = root.querySelector(".notice");
    this.drawn = new Map();
    this.draw = draw;
    this.announce = announce;
    this.hint = hint;
    this.isFresh = true;
  }

  show(side) {
    const wanted = weave(side.typed, side.messages);
    const kept = new Set(wanted.map((item) => item.key));
    for (const [key, { element }] of this.drawn) {
      if (!kept.has(key)) { element.remove(); this.drawn.delete(key); }
    }
    const hint = this.list.querySelector(".empty");
    if (wanted.length) hint?.remove();
    // Drawn once: somebody may be on one of its buttons.
    else if (!hint) this.list.append(build("div", { className: "empty" }, this.hint()));
    const placed = wanted.map((item) => ({ item, what: this.place(item) })).filter(({ what }) => what);
    const added = placed.filter(({ what }) => what === "new");
    if (added.length) this.scrollTo(this.drawn.get(added.at(-1).item.key).element);
    if (this.notice.textContent !== side.notice) this.notice.textContent = side.notice;
    // What stood there when the page was opened is no news.
    if (!this.isFresh) this.tell(placed.filter(({ item }) => !item.typed));
    this.isFresh = false;
  }

  // Says in short what has come, instead of reading all of it out.
  tell(placed) {
    if (!placed.length) return;
    const { item, what } = placed.at(-1);
    const [line] = (item.summary || item.text || "").split("\n");
    const short = line.length > MOST_READ ? `${line.slice(0, MOST_READ)} …` : line;
    const kind = placed.length > 1 ? `${placed.length} messages, at last: ` : what === "changed" ? "changed: " : "";
    this.announce(kind + short);
  }

  // Draws what is new or has changed; says which, or "".
  place(item) {
    const old = this.drawn.get(item.key);
    if (old?.version === item.version) return "";
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
    return old ? "changed" : "new";
  }

  // Shows the beginning of a message; of one that is too long for that what can be pressed.
  scrollTo(element) {
    const list = this.list.getBoundingClientRect();
    const message = element.getBoundingClientRect();
    const offered = element.querySelector(".section button, .actions, .ac-actionSet");
    const isList = message.height > list.height * LONG;
    const last = isList && offered ? offered.getBoundingClientRect() : message;
    const end = offered ? last.bottom - list.bottom + (isList ? 8 : 0) : -Infinity;
    this.list.scrollBy({ top: Math.max(message.top - list.top - 8, end) });
  }

  // Shows the newest message, as when this side was hidden while it came.
  reveal() {
    const newest = this.list.lastElementChild;
    if (newest?.matches(".message")) this.scrollTo(newest);
  }

  // Draws everything anew, as after a change of the colours.
  forget() {
    this.list.replaceChildren();
    this.drawn.clear();
    this.isFresh = true;
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
  return build("article", { className: line.thread ? "typed beneath" : "typed", ariaLabel: "You" }, build("p", {}, line.text));
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

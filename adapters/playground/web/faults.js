// The faults of one side: set by a button, marked while they wait, and told when they have happened.

import { build } from "/playground/web/dom.js";
import { entry, prepareDrop } from "/playground/web/drop.js";

// These last until everything is healed.
const LASTING = new Set(["rotate-signing-key", "revoke-token"]);

export class Faults {
  // `move` plays a fault, `announce` tells a screen reader.
  constructor(holder, names, { move, announce }) {
    this.summary = holder.querySelector("summary");
    this.announce = announce;
    this.badge = build("span", { className: "badge" });
    this.summary.append(this.badge);
    this.marks = new Map(names.map((name) => [name, build("span", { className: "mark" })]));
    this.counts = {};
    prepareDrop(holder);
    holder.querySelector(".menu").replaceChildren(
      build("p", {}, "What is to go wrong next?"),
      ...names.map((name) => entry(holder, [build("span", {}, say(name)), this.marks.get(name)], () => {
        move({ do: "fault", fault: name });
      })),
      entry(holder, "✓ Heal everything", () => {
        move({ do: "heal" });
        announce("Every fault is forgotten");
      }),
    );
  }

  show(counts) {
    for (const [name, mark] of this.marks) {
      const { waiting = 0, happened = 0 } = counts[name] ?? {};
      mark.textContent = describe(name, waiting, happened);
      mark.classList.toggle("waits", waiting > 0);
      this.tell(name, waiting, happened);
    }
    this.counts = counts;
    const waiting = sum(counts, "waiting");
    const happened = sum(counts, "happened");
    this.badge.classList.toggle("waits", waiting > 0);
    this.badge.replaceChildren(...(waiting
      ? [String(waiting), hidden(waiting === 1 ? " waits" : " wait")]
      : happened ? ["✓", hidden(" all have happened")] : []));
  }

  tell(name, waiting, happened) {
    const before = this.counts[name] ?? { waiting: 0, happened: 0 };
    if (happened > before.happened) this.announce(`The fault ${say(name)} has happened`);
    else if (waiting > before.waiting) this.announce(`The fault ${say(name)} is set`);
  }
}

function describe(name, waiting, happened) {
  if (waiting) return `${LASTING.has(name) ? "lasts" : "waits"}${waiting > 1 ? ` ×${waiting}` : ""}`;
  return happened ? `✓ happened${happened > 1 ? ` ×${happened}` : ""}` : "";
}

function sum(counts, kind) {
  return Object.values(counts).reduce((total, one) => total + one[kind], 0);
}

function hidden(text) {
  return build("span", { className: "visually-hidden" }, text);
}

function say(name) {
  return name.replaceAll("-", " ");
}

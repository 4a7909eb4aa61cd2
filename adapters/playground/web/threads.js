// Beneath which message of a channel of Slack somebody writes: what is typed goes to its thread.

import { build } from "/playground/web/dom.js";

export class Threads {
  // `isChannel` says whether a channel is looked at; `text` is where is typed.
  constructor(composer, text, isChannel) {
    this.text = text;
    this.isChannel = isChannel;
    this.chosen = "";
    this.note = build("p", { className: "replying", hidden: true },
      build("span", {}, "Replying in the thread. "),
      build("button", { type: "button", onclick: () => this.choose("") }, "Leave the thread"));
    composer.before(this.note);
  }

  choose(message) {
    this.chosen = message;
    this.note.hidden = !message;
    this.text.focus();
  }

  // What stands beneath a message of a channel, and the way to write there.
  way(message) {
    if (!this.isChannel() || message.ephemeral) return null;
    const onclick = () => this.choose(message.thread || message.key);
    return build("button", { type: "button", className: "reply", onclick }, "Reply in thread");
  }
}

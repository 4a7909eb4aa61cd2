// Where in Slack somebody looks: at their own talk with the app, or into the channel of support.

export class Places {
  // `reveal` is called when another place is looked at.
  constructor(holder, channel, reveal) {
    this.buttons = [...holder.querySelectorAll("button")];
    this.channel = channel;
    this.elsewhere = undefined;
    this.chosen = "";
    holder.hidden = !channel;
    for (const button of this.buttons) {
      button.addEventListener("click", () => { this.see(button.dataset.place ? channel : ""); reveal(); });
    }
    this.see("");
  }

  see(place) {
    this.chosen = place;
    this.elsewhere = undefined;
    for (const button of this.buttons) {
      button.setAttribute("aria-pressed", String(Boolean(button.dataset.place) === Boolean(place)));
      this.mark(button, false);
    }
  }

  // Marks the place that is not looked at, once there is more than when it was left.
  show(elsewhere) {
    const other = this.buttons.find((button) => button.getAttribute("aria-pressed") === "false");
    if (this.elsewhere !== undefined && elsewhere > this.elsewhere) this.mark(other, true);
    this.elsewhere = elsewhere;
  }

  mark(button, hasNews) {
    button.classList.toggle("has-news", hasNews);
    button.querySelector(".visually-hidden").textContent = hasNews ? " has news" : "";
  }
}

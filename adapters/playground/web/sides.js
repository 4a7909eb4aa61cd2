// Where there is room for one side only, the other waits behind a button that says when it has news.

const NARROW = matchMedia("(max-width: 900px)");

export class Sides {
  // `reveal` is told which side is seen from now on.
  constructor(tabs, main, reveal) {
    this.main = main;
    this.buttons = new Map([...tabs.querySelectorAll("button")].map((button) => [button.dataset.side, button]));
    for (const [side, button] of this.buttons) {
      button.addEventListener("click", () => { this.see(side); reveal(side); });
    }
    this.see(main.dataset.side);
  }

  see(side) {
    this.main.dataset.side = side;
    for (const [name, button] of this.buttons) button.setAttribute("aria-pressed", String(name === side));
    this.mark(side, false);
  }

  // Marks a side as having news, unless it can be seen.
  news(side) {
    if (NARROW.matches && this.main.dataset.side !== side) this.mark(side, true);
  }

  mark(side, hasNews) {
    const button = this.buttons.get(side);
    button.classList.toggle("has-news", hasNews);
    button.querySelector(".visually-hidden").textContent = hasNews ? " has news" : "";
  }
}

// The list of requests and answers, the newest first; a line unfolds to what was in them.

import { build } from "/playground/web/dom.js";

const KEPT = 200;
const NAMES = { slack: "Slack", teams: "Teams" };

export class Traffic {
  constructor(root) {
    this.list = root.querySelector("ol");
    this.count = root.querySelector(".count");
    this.seen = new Set();
    // Closed until somebody asks for it, and then as they left it for this visit.
    root.open = sessionStorage.getItem("traffic") === "open";
    root.addEventListener("toggle", (event) => {
      if (event.target === root) sessionStorage.setItem("traffic", root.open ? "open" : "closed");
    });
  }

  add(exchange) {
    const key = `${exchange.platform}-${exchange.number}`;
    // After a reconnection the stream begins anew.
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.prepend(build("li", {}, draw(exchange)));
    if (this.list.children.length > KEPT) this.list.lastChild.remove();
    this.count.textContent = String(this.seen.size);
  }
}

function draw(exchange) {
  const { platform, to_desk: toDesk, method, path, status, ms } = exchange;
  const name = NAMES[platform];
  const good = status >= 200 && status < 400;
  const line = build(
    "summary",
    {},
    build("span", { className: `way of-${platform}` }, toDesk ? `${name} → desk` : `desk → ${name}`),
    build("code", {}, `${method} ${path.replace(/^https?:\/\/[^/]+/, "")}`),
    build("span", { className: good ? "status" : "status bad" }, status || "no answer"),
    build("span", { className: "ms" }, `${ms.toFixed(1)} ms`),
  );
  const details = build("details", {}, line);
  details.addEventListener("toggle", () => unfold(details, exchange), { once: true });
  return details;
}

function unfold(details, { request, answer }) {
  const show = (title, data) => build("div", {}, build("h3", {}, title),
    build("pre", { tabIndex: 0 }, typeof data === "string" ? data || "(empty)" : JSON.stringify(data, null, 2)));
  details.append(build("div", { className: "bodies" }, show("Request", request), show("Answer", answer)));
}

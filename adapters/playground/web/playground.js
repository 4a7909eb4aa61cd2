// Joins the two sides, the stream of news, and what the person does; the server keeps the state.

import { build, fill, warn } from "/playground/web/dom.js";
import { Panel } from "/playground/web/panel.js";
import { drawBlocks, drawView, showErrors } from "/playground/web/slack.js";
import { drawCard } from "/playground/web/teams.js";
import { Traffic } from "/playground/web/traffic.js";

const find = (selector, root = document) => root.querySelector(selector);
const sides = { slack: find("#slack"), teams: find("#teams") };
const live = find("#live");
const darkness = matchMedia("(prefers-color-scheme: dark)");
let scene;
let stream;
let state;

const move = (what) => fetch("/playground/moves", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(what),
});
const chosen = (side, kind) => find(`.${kind}`, sides[side]).value;
const announce = (text) => { live.textContent = text; };

const inSlack = (what) => move({ person: chosen("slack", "person"), ...what });
function inTeams(what) {
  const person = scene.teams_people.find(({ id }) => id === chosen("teams", "person"));
  return move({ person: person.id, tenant: person.tenant, locale: chosen("teams", "language"), ...what });
}
const write = {
  slack: (text) => inSlack({ do: "slack-write", text }),
  teams: (text) => inTeams({ do: "teams-write", text }),
};

const traffic = new Traffic(find("#traffic"));
const panels = {
  slack: new Panel(sides.slack, {
    announce: (text) => announce(`Slack: ${text}`),
    hint: () => [build("p", {}, "Pick an example above, or type a command such as "), build("code", {}, "/caro problems")],
    draw: (message) => drawMessage("slack", message, message.blocks.length
      ? drawBlocks(message.blocks, (button, option) => {
        wait(message.key);
        inSlack({ do: "slack-press", message: message.key, button, option });
      })
      : [build("p", {}, message.text)]),
  }),
  teams: new Panel(sides.teams, {
    announce: (text) => announce(`Teams: ${text}`),
    hint: () => [
      build("p", {}, "Pick an example above, write to the bot, or begin as an office does:"),
      build("button", { type: "button", onclick: () => inTeams({ do: "teams-install" }) }, "Install CARO"),
    ],
    draw: (message) => drawMessage("teams", message, message.card
      ? [drawCard(message.card, isDark(), (verb, data) => {
        wait(message.key);
        inTeams({ do: "teams-execute", message: message.key, verb, data });
      })]
      : [message.text ? build("p", {}, message.text) : warn("an empty message")]),
  }),
};

function drawMessage(side, message, content) {
  const private_ = message.ephemeral && build("p", { className: "private" }, "👁 Only visible to you");
  return build(
    "article",
    { className: "message", "data-key": message.key, ariaLabel: `CARO in ${side}: ${message.summary || message.text}` },
    build("span", { className: "avatar", ariaHidden: "true" }, "C"),
    build("div", { className: "content" },
      private_ || null,
      build("p", { className: "author" }, build("b", {}, "CARO"), build("span", { className: "tag" }, "APP")),
      content),
  );
}

// A pressed message looks busy until news of any kind arrives.
function wait(key) {
  find(`[data-key="${CSS.escape(key)}"]`)?.setAttribute("aria-busy", "true");
}

function showState() {
  for (const busy of document.querySelectorAll("[aria-busy]")) busy.removeAttribute("aria-busy");
  for (const side of ["slack", "teams"]) panels[side].show(state[side]);
  showView(state.slack.views.at(-1));
}

function showView(view) {
  const layer = find("#slack .layer");
  const shown = find(".view", layer);
  if (!view) {
    if (shown) { shown.remove(); setInert(false); find("#slack-text").focus(); }
    return;
  }
  if (shown?.dataset.key === view.key && shown.dataset.version === String(view.version)) {
    showErrors(find("form", shown), view.errors);
    return;
  }
  const close = () => inSlack({ do: "slack-close", view: view.key });
  const form = drawView(view, {
    close,
    press: (button, option) => inSlack({ do: "slack-press", view: view.key, button, option }),
    submit: (values) => inSlack({ do: "slack-submit", view: view.key, values }),
  });
  const dialog = build("div", {
    className: "view", role: "dialog", ariaModal: "true", "aria-labelledby": `title-${view.key}`,
    onkeydown: (event) => { if (event.key === "Escape") close(); },
  }, form);
  Object.assign(dialog.dataset, { key: view.key, version: view.version });
  shown?.remove();
  layer.append(dialog);
  setInert(true);
  (find("[aria-invalid=true]", form) ?? find("input, textarea, select", form) ?? find("button", form)).focus();
}

// Behind a modal the rest of its window rests; the other side stays usable.
function setInert(inert) {
  for (const selector of [".messages", ".composer", ".window-head"]) find(selector, sides.slack).inert = inert;
}

function listen() {
  stream?.close();
  const viewer = new URLSearchParams({ slack: chosen("slack", "person"), teams: chosen("teams", "person") });
  stream = new EventSource(`/playground/events?${viewer}`);
  stream.addEventListener("state", (event) => { state = JSON.parse(event.data); showState(); });
  stream.addEventListener("exchange", (event) => traffic.add(JSON.parse(event.data)));
}

function isDark() {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === "dark" : darkness.matches;
}

function switchTheme() {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  localStorage.setItem("theme", theme);
  redraw();
}

function redraw() {
  if (!state) return;
  panels.teams.forget();
  panels.teams.show(state.teams);
}

function drawFaults(side) {
  const menu = find(".menu", sides[side]);
  const holder = menu.parentElement;
  const cause = (what, text) => {
    move({ platform: side, ...what });
    holder.open = false;
    find("summary", holder).focus();
    announce(text);
    find("summary", holder).dataset.next = what.fault ? "●" : "";
  };
  const button = (label, what, text) => build("button", { type: "button", onclick: () => cause(what, text) }, label);
  menu.replaceChildren(
    build("p", {}, "What is to go wrong next?"),
    ...scene.faults[side].map((fault) => button(fault.replaceAll("-", " "), { do: "fault", fault }, `Fault set: ${fault}`)),
    button("✓ Heal everything", { do: "heal" }, "Every fault is forgotten"),
  );
  holder.addEventListener("keydown", (event) => { if (event.key === "Escape") holder.open = false; });
  document.addEventListener("click", (event) => { if (!holder.contains(event.target)) holder.open = false; });
}

function prepare() {
  fill(find("#example"), scene.examples.map(({ text, label }) => [text, `${text} · ${label}`]));
  for (const side of ["slack", "teams"]) {
    fill(find(".person", sides[side]), scene[`${side}_people`].map(({ id, label }) => [id, label]));
    fill(find(".language", sides[side]), Object.entries(scene.languages));
    find(".person", sides[side]).addEventListener("change", () => { panels[side].forget(); listen(); });
    find(".composer", sides[side]).addEventListener("submit", (event) => {
      event.preventDefault();
      const input = find("input", event.target);
      write[side](input.value);
      input.value = "";
    });
    drawFaults(side);
  }
  // In Slack a person chooses the language by a command; in Teams it comes with every message.
  find(".language", sides.slack).addEventListener("change", (event) => {
    write.slack(`/caro language ${event.target.value.slice(0, 2)}`);
  });
  find("#look-up").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = find("#example").value;
    write.slack(`/caro ${text}`);
    write.teams(text);
  });
  find("#theme").addEventListener("click", switchTheme);
  darkness.addEventListener("change", redraw);
}

const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;
scene = await (await fetch("/playground/scene")).json();
prepare();
listen();
document.documentElement.dataset.ready = "true";

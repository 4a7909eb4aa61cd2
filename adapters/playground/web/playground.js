// Joins the two sides, the stream of news, and what the person does; the server keeps the state.

import { build, fill, warn } from "/playground/web/dom.js";
import { prepareDrop } from "/playground/web/drop.js";
import { Faults } from "/playground/web/faults.js";
import { drawGuide } from "/playground/web/guide.js";
import { Panel } from "/playground/web/panel.js";
import { Places } from "/playground/web/places.js";
import { Sides } from "/playground/web/sides.js";
import { drawBlocks, drawView, showErrors, showFound } from "/playground/web/slack.js";
import { drawCard, offerFound } from "/playground/web/teams.js";
import { Threads } from "/playground/web/threads.js";
import { Traffic } from "/playground/web/traffic.js";
import { World } from "/playground/web/world.js";

const find = (selector, root = document) => root.querySelector(selector);
const sides = { slack: find("#slack"), teams: find("#teams") };
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
// Each speaks for itself: what one side says must not silence the other.
const announce = (text, side = "") => { find(side ? `#live-${side}` : "#live").textContent = text; };
const tellSide = (side, name) => (text) => { announce(`${name}: ${text}`, side); seen.news(side); };

const inSlack = (what) => move({ person: chosen("slack", "person"), channel: places.chosen, ...what });
function inTeams(what) {
  const person = scene.teams_people.find(({ id }) => id === chosen("teams", "person"));
  return move({ person: person.id, tenant: person.tenant, locale: chosen("teams", "language"), ...what });
}
const write = {
  slack: (text) => inSlack({ do: "slack-write", text, thread: places.chosen ? threads.chosen : "" }),
  teams: (text) => inTeams({ do: "teams-write", text }),
};

// Fills the input of a side, and leaves it to the person to send it.
const put = {
  slack: (text) => type("slack", `/caro ${text}`),
  teams: (text) => type("teams", text),
};
function type(side, text) {
  const input = find(".composer input", sides[side]);
  input.value = text;
  input.focus();
}

const traffic = new Traffic(find("#traffic"));
const seen = new Sides(find(".tabs"), find("main"), (side) => panels[side].reveal());
const faults = {};
let world;
let places;
let threads;
const panels = {
  slack: new Panel(sides.slack, {
    announce: tellSide("slack", "Slack"),
    hint: () => [
      build("p", {}, "Three things to try here: press a reference, then send it."),
      drawGuide(scene.tries, put.slack),
      build("p", {}, "Or type a command such as ", build("code", {}, "/caro problems")),
    ],
    draw: (message) => drawMessage("slack", message, message.blocks.length
      ? drawBlocks(message.blocks, (button, option) => {
        wait(message.key);
        inSlack({ do: "slack-press", message: message.key, button, option });
      })
      : [build("p", {}, message.text)], threads.way(message)),
  }),
  teams: new Panel(sides.teams, {
    announce: tellSide("teams", "Teams"),
    hint: () => [
      build("p", {}, "Three things to try here: press a reference, then send it."),
      drawGuide(scene.tries, put.teams),
      build("p", {}, "Or begin as an office does:"),
      build("button", { type: "button", onclick: () => inTeams({ do: "teams-install" }) }, "Install CARO"),
    ],
    draw: (message) => drawMessage("teams", message, message.card
      ? [drawCard(message.card, isDark(), (verb, data) => {
        wait(message.key);
        inTeams({ do: "teams-execute", message: message.key, verb, data });
      }, (dataset, typed) => inTeams({ do: "teams-search", dataset, typed }))]
      : [message.text ? build("p", {}, message.text) : warn("an empty message")]),
  }),
};

function drawMessage(side, message, content, way = null) {
  const private_ = message.ephemeral && build("p", { className: "private" }, "👁 Only visible to you");
  return build(
    "article",
    { className: message.thread ? "message beneath" : "message", "data-key": message.key, ariaLabel: `CARO in ${side}: ${message.summary || message.text}` },
    build("span", { className: "avatar", ariaHidden: "true" }, "C"),
    build("div", { className: "content" },
      private_ || null,
      build("p", { className: "author" }, build("b", {}, "CARO"), build("span", { className: "tag" }, "APP")),
      content, way),
  );
}

// A pressed message looks busy until news of any kind arrives.
function wait(key) {
  find(`[data-key="${CSS.escape(key)}"]`)?.setAttribute("aria-busy", "true");
}

function showState() {
  for (const busy of document.querySelectorAll("[aria-busy]")) busy.removeAttribute("aria-busy");
  for (const side of ["slack", "teams"]) {
    panels[side].show(state[side]);
    faults[side].show(state[side].faults);
  }
  world.show(state.world);
  places.show(state.slack.elsewhere);
  showView(state.slack.views.at(-1));
  offerFound(state.teams.found);
}

function showView(view) {
  const layer = find("#slack .layer");
  const shown = find(".view", layer);
  if (!view) {
    if (shown) { shown.remove(); setInert(false); find("#slack-text").focus(); }
    return;
  }
  if (shown?.dataset.key === view.key && shown.dataset.version === String(view.version)) {
    showFound(find("form", shown), view.found);
    showErrors(find("form", shown), view.errors);
    return;
  }
  const close = () => inSlack({ do: "slack-close", view: view.key });
  const form = drawView(view, {
    close,
    press: (button, option) => inSlack({ do: "slack-press", view: view.key, button, option }),
    submit: (values) => inSlack({ do: "slack-submit", view: view.key, values }),
    suggest: (select, typed) => inSlack({ do: "slack-suggest", view: view.key, select, typed }),
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
  const viewer = new URLSearchParams({ slack: chosen("slack", "person"), teams: chosen("teams", "person"), channel: places.chosen });
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

function prepareMenus() {
  for (const side of ["slack", "teams"]) {
    faults[side] = new Faults(find(".faults", sides[side]), scene.faults[side], {
      move: (what) => move({ platform: side, ...what }), announce,
    });
  }
  world = new World(find("#world"), find("#told"), scene.acts, {
    play: (act) => inSlack({ do: "act", act, teams_person: chosen("teams", "person") }), announce,
  });
  find("#world").hidden = !scene.acts.length;
  find("#console").hidden = !scene.console;
  find("#console").href = scene.console;
  const holder = find("#try");
  prepareDrop(holder);
  find(".menu", holder).append(drawGuide(scene.tries, (text) => {
    holder.open = false;
    put.teams(text);
    put.slack(text);
    if (find("main").dataset.side === "teams") find("#teams-text").focus();
  }));
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
  }
  prepareMenus();
  places = new Places(find(".places", sides.slack), scene.channel, () => { threads.choose(""); panels.slack.forget(); listen(); });
  threads = new Threads(find(".composer", sides.slack), find("#slack-text"), () => Boolean(places.chosen));
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

// Keeps what stands beside the form of a flow up with what is typed into it.
import { drawGraph } from "./flow_graph.js";

const WAIT_MS = 90, PATIENCE_MS = 15000;
const bench = document.getElementById("bench");
const form = document.getElementById("draft");
const field = document.getElementById("source");
const lost = document.querySelector("script[data-lost]").dataset.lost;
let editor, timer, next, isAsking = false, typedAt = 0;

const errors = () => [...bench.querySelectorAll(".flow-errors li")].map((item) => ({
  item, file: item.dataset.file, line: Number(item.dataset.line), told: item.querySelector("span").textContent,
}));

const goToIn = (area, line) => {
  const lines = area.value.split("\n").slice(0, line);
  const end = lines.join("\n").length;
  area.setSelectionRange(end - lines.at(-1).length, end);
  area.scrollTop = (line - 4) * parseFloat(getComputedStyle(area).lineHeight);
};

const goTo = (line) => {
  if (editor) editor.goTo(line); else if (field) goToIn(field, line);
};

const choose = (name) => {
  const item = bench.querySelector(`[data-station="${CSS.escape(name)}"]`);
  const line = Number(item?.dataset.line);
  if (line) goTo(line);
  item?.querySelector("button")?.click();
};

const draw = () => {
  const list = document.getElementById("flow-list"), box = document.getElementById("flow-graph");
  if (list) drawGraph(list, box, choose);
  const wrong = errors().filter(({ file }) => file.endsWith(".yaml"));
  editor?.mark(wrong);
  errors().forEach(({ item, file, line }) => item.querySelector("a").addEventListener("click", (event) => {
    const place = event.currentTarget.getAttribute("href");
    // A text of what is kept is mended in the grid, where its link leads.
    if (!place.startsWith("#")) return;
    event.preventDefault();
    if (file.endsWith(".yaml")) {
      goTo(line);
      (editor ?? field)?.focus();
      return;
    }
    const area = document.getElementById(place.slice(1));
    area.closest("details").open = true;
    area.focus();
    goToIn(area, line);
  }));
  if (typedAt) performance.measure("flow-look", { start: typedAt, end: performance.now() });
  typedAt = 0;
};

// What is replaced stays as somebody had it: what has the focus, is open, or was moved.
const replace = (fresh) => {
  const isUnread = !fresh.querySelector("#flow-list") && document.getElementById("flow-list");
  if (isUnread) {
    // While the file cannot be read, what was drawn of it last is of more use than nothing.
    bench.querySelector(".flow-errors").replaceWith(document.adoptNode(fresh.querySelector(".flow-errors")));
    bench.querySelector(".flow-tree > .empty")?.remove();
    bench.querySelector(".flow-tree > h2").after(document.adoptNode(fresh.querySelector(".flow-tree > .empty")));
    return undefined;
  }
  const box = document.getElementById("flow-graph");
  const [left, top] = [box?.scrollLeft ?? 0, box?.scrollTop ?? 0];
  const at = document.activeElement;
  const had = !bench.contains(at) ? "" : at.dataset.name
    ? `[data-name="${CSS.escape(at.dataset.name)}"]`
    : at.name && `[name="${at.name}"]${at.name === "go" ? `[value="${CSS.escape(at.value)}"]` : ""}`;
  const open = [...bench.querySelectorAll("details")].map((one) => one.open);
  bench.replaceChildren(...[...fresh.body.childNodes].map((node) => document.adoptNode(node)));
  [...bench.querySelectorAll("details")].forEach((one, place) => { one.open = open[place] ?? one.open; });
  return () => {
    document.getElementById("flow-graph")?.scrollTo(left, top);
    if (had) bench.querySelector(had)?.focus({ preventScroll: true });
  };
};

const say = (text) => {
  const told = bench.querySelector(".lost") ?? document.createElement("p");
  told.className = "lost told bad";
  told.setAttribute("role", "status");
  told.textContent = text;
  bench.prepend(told);
};

const ask = async (go) => {
  const typed = new URLSearchParams(new FormData(form));
  if (go) typed.set("go", go);
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(bench.dataset.look, { method: "POST", body: typed, headers: { "Caro-Look": "1" }, signal });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Something else was typed meanwhile: that is looked at next.
    if (next !== undefined) { next ||= go; return; }
    if (!answer.ok) { say(fresh.querySelector("main p")?.textContent ?? lost); return; }
    const restore = replace(fresh);
    draw();
    restore?.();
  } catch {
    if (next === undefined) say(lost);
  }
};

// One at a time: whatever is asked for and no longer read keeps everybody else waiting.
const look = async (go = "") => {
  clearTimeout(timer);
  next = go || next || "";
  if (isAsking) return;
  isAsking = true;
  while (next !== undefined) {
    const wanted = next;
    next = undefined;
    await ask(wanted);
  }
  isAsking = false;
};

const typed = () => {
  typedAt = performance.now();
  clearTimeout(timer);
  timer = setTimeout(look, WAIT_MS);
};

const begin = async () => {
  if (!bench.dataset.look) { draw(); return; }
  form.addEventListener("input", typed);
  bench.addEventListener("change", () => look());
  bench.addEventListener("click", (event) => {
    // Elsewhere the form is kept: here it is only looked at.
    const pressed = event.target.closest?.("button[form=draft]");
    if (!pressed) return;
    event.preventDefault();
    const line = Number(pressed.closest("[data-station]")?.dataset.line);
    if (line) goTo(line);
    look(pressed.name === "go" ? pressed.value : "");
  });
  try {
    const { openEditor } = await import("./flow_editor.js");
    editor = openEditor(field, document.querySelector("label[for=source]")?.textContent ?? "", typed);
    // Its lines have numbers and marks of their own.
    document.getElementById("numbered").open = false;
    const line = Number(/^#line-(\d+)$/.exec(location.hash)?.[1]);
    if (line) {
      goTo(line);
      editor.focus();
    }
  } catch (error) {
    // The field serves as well.
    console.warn(`no editor: ${error.message}`);
  }
  if (bench.childElementCount) draw(); else look();
};

begin();

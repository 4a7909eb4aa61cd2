// Draws Block Kit, as far as the desk uses it; anything else shows as a warning.

import { build, warn } from "/playground/web/dom.js";

const INLINE = /\*(?=\S)([^*\n]*\S)\*|_(?=\S)([^_\n]*\S)_|~(?=\S)([^~\n]*\S)~|`([^`\n]+)`|<([^<>|]+)(?:\|([^<>]*))?>/g;
const INLINE_TAGS = ["b", "i", "s", "code"];
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

export function drawBlocks(blocks, press, suggest) {
  return blocks.map((block) => {
    const draw = BLOCKS[block.type];
    return draw ? draw(block, press, suggest) : warn(`block ${block.type}`);
  });
}

// A modal: `errors` stand at their fields, `act` says what its buttons do.
export function drawView(view, act) {
  const { content, errors } = view;
  const title = build("h3", { id: `title-${view.key}` }, drawText(content.title));
  const foot = [
    build("button", { type: "button", onclick: act.close }, content.close?.text ?? "Close"),
    content.submit && build("button", { className: "primary" }, content.submit.text),
  ];
  const form = build(
    "form",
    { noValidate: false, onsubmit: (event) => send(event, form, act.submit) },
    build("div", { className: "view-head" }, title,
      build("button", { type: "button", ariaLabel: "Close", onclick: act.close }, "✕")),
    build("div", { className: "view-body" }, drawBlocks(content.blocks, act.press, act.suggest)),
    build("div", { className: "view-foot" }, foot.filter(Boolean)),
  );
  showFound(form, view.found);
  showErrors(form, errors);
  return form;
}

// Offers what was found to the fields that look for it; what was typed stays.
export function showFound(form, found) {
  for (const [block, options] of Object.entries(found)) {
    const field = form.querySelector(`.field[data-block="${CSS.escape(block)}"]`);
    field?.dispatchEvent(new CustomEvent("found", { detail: options }));
  }
}

// Leaves what was typed where it is: only the errors change.
export function showErrors(form, errors) {
  for (const field of form.querySelectorAll(".field")) {
    const input = field.querySelector("input, textarea, select");
    const message = errors[field.dataset.block] ?? "";
    field.querySelector(".error").textContent = message;
    input.setAttribute("aria-invalid", String(Boolean(message)));
  }
  form.querySelector("[aria-invalid=true]")?.focus();
}

export function ask(confirm, style) {
  const dialog = build("dialog", { className: "confirm", ariaLabel: confirm.title.text });
  const answer = new Promise((resolve) => dialog.addEventListener("close", () => {
    dialog.remove();
    resolve(dialog.returnValue === "yes");
  }));
  const kind = confirm.style ?? style ?? "primary";
  dialog.append(build(
    "form",
    { method: "dialog" },
    build("h3", {}, drawText(confirm.title)),
    build("p", {}, drawText(confirm.text)),
    build("div", { className: "view-foot" },
      build("button", { value: "no" }, drawText(confirm.deny)),
      build("button", { value: "yes", className: kind }, drawText(confirm.confirm))),
  ));
  document.querySelector("#slack .layer").append(dialog);
  dialog.showModal();
  return answer;
}

const BLOCKS = {
  header: (block) => build("h3", { className: "header" }, drawText(block.text)),
  divider: () => build("hr"),
  section: (block, press) => build(
    "div",
    { className: "section" },
    build("div", { className: "section-text" },
      block.text && build("p", {}, drawText(block.text)),
      block.fields && build("div", { className: "fields" },
        block.fields.map((field) => build("p", {}, drawText(field))))),
    block.accessory && drawElement(block.accessory, press),
  ),
  context: (block) => build(
    "div",
    { className: "context" },
    block.elements.map((part) => (part.type === "image" ? warn("image") : build("p", {}, drawText(part)))),
  ),
  actions: (block, press) => build(
    "div",
    { className: "actions" },
    block.elements.map((element) => drawElement(element, press)),
  ),
  input: (block, _press, suggest) => drawField(block, suggest),
};

function drawElement(element, press) {
  if (element.type === "overflow") return drawMenu(element, press);
  if (element.type !== "button") return warn(element.type);
  const onclick = async () => {
    if (!element.confirm || (await ask(element.confirm, element.style))) press(element.action_id);
  };
  const properties = { type: "button", className: element.style, onclick };
  return build("button", { ...properties, "data-focus": element.action_id }, drawText(element.text));
}

// Returns how far to the right an element reaches, without its scroll bar.
function reaches(element) {
  return element.getBoundingClientRect().left + element.clientLeft + element.clientWidth;
}

// The three dots of a row: what stands behind them shows when they are pressed.
function drawMenu(element, press) {
  const menu = build("div", { className: "overflow-menu", role: "menu", hidden: true });
  const dots = build("button", {
    type: "button", className: "dots", ariaLabel: "More actions", ariaHasPopup: "menu", ariaExpanded: "false",
    onclick: () => show(menu.hidden), "data-focus": element.action_id,
  }, "⋯");
  const leave = (event) => { if (!holder.contains(event.target)) show(false); };
  function show(isOpen) {
    menu.hidden = !isOpen;
    // Towards the side on which there is room.
    Object.assign(menu.style, { left: "0", right: "" });
    if (isOpen && reaches(menu) > reaches(menu.closest(".messages") ?? document.body)) {
      Object.assign(menu.style, { left: "", right: "0" });
    }
    dots.ariaExpanded = String(isOpen);
    document[isOpen ? "addEventListener" : "removeEventListener"]("click", leave);
    if (isOpen) menu.firstElementChild.focus();
  }
  const choose = async (option) => {
    show(false);
    if (!element.confirm || (await ask(element.confirm))) press(element.action_id, option.value);
  };
  menu.append(...element.options.map((option) => build(
    "button", { type: "button", role: "menuitem", onclick: () => choose(option) }, drawText(option.text))));
  const holder = build("span", { className: "overflow", onkeydown: (event) => steer(event) }, dots, menu);
  function steer(event) {
    const entries = [...menu.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (menu.hidden || (!step && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    if (step) entries.at((entries.indexOf(document.activeElement) + step) % entries.length).focus();
    else { show(false); dots.focus(); }
  }
  return holder;
}

// A choice that asks the app for its options: with every letter, and before the first.
function drawSearch(element, shared, suggest) {
  const known = new Map();
  const list = build("datalist", { id: `${shared.id}-options` });
  const chosen = build("input", { type: "hidden", name: shared.name, value: element.initial_option?.value ?? "" });
  const ask = () => suggest(element.action_id, known.has(input.value) ? "" : input.value);
  const take = () => {
    chosen.value = known.get(input.value) ?? "";
    input.setCustomValidity(!input.value || chosen.value ? "" : "Choose one from the list");
  };
  const input = build("input", {
    ...shared, name: "", list: list.id, autocomplete: "off", placeholder: "Type to search",
    value: element.initial_option?.text.text, onfocus: ask, oninput: () => { take(); ask(); },
  });
  const offer = (options) => {
    if (element.initial_option) options = [element.initial_option, ...options];
    for (const option of options) known.set(option.text.text, option.value);
    list.replaceChildren(...options.map((option) => build("option", { value: option.text.text })));
    take();
  };
  offer([]);
  return { parts: [input, list, chosen], offer };
}

function drawField(block, suggest) {
  const id = `${block.block_id}-input`;
  const { element } = block;
  const described = `${id}-hint ${id}-error`;
  const shared = { id, name: block.block_id, required: !block.optional, "aria-describedby": described };
  let input;
  let onfound;
  if (element.type === "plain_text_input") {
    const tag = element.multiline ? "textarea" : "input";
    const { max_length: most, min_length: fewest } = element;
    input = build(tag, { ...shared, value: element.initial_value, placeholder: element.placeholder?.text, maxLength: most ?? 3000, minLength: fewest });
  } else if (element.type === "static_select") {
    const options = element.options.map((option) => build("option", { value: option.value }, option.text.text));
    if (!element.initial_option) options.unshift(build("option", { value: "" }, "Select an option"));
    input = build("select", shared, options);
    input.value = element.initial_option?.value ?? "";
  } else if (element.type === "external_select") {
    const { parts, offer } = drawSearch(element, shared, suggest);
    input = parts;
    onfound = (event) => offer(event.detail);
  } else {
    return warn(`input ${element.type}`);
  }
  return build(
    "div",
    { className: "field", "data-block": block.block_id, onfound },
    build("label", { htmlFor: id }, drawText(block.label), block.optional ? " (optional)" : ""),
    input,
    build("p", { className: "error", id: `${id}-error` }),
    build("p", { className: "hint", id: `${id}-hint` }, block.hint ? drawText(block.hint) : ""),
  );
}

function send(event, form, submit) {
  event.preventDefault();
  submit(Object.fromEntries(new FormData(form)));
}

// A text object: plain as it stands, mrkdwn with its marks.
function drawText(text) {
  if (text.type === "plain_text") return [text.text];
  return text.text.split("\n").flatMap((line, number) => (
    number ? [build("br"), ...drawLine(line)] : drawLine(line)
  ));
}

function drawLine(line) {
  const parts = [];
  let end = 0;
  for (const found of line.matchAll(INLINE)) {
    const [all, bold, italic, struck, code, target, label] = found;
    // Within a word a mark is a letter like any other.
    const glued = /\w/.test(line[found.index - 1] ?? "") || /\w/.test(line[found.index + all.length] ?? "");
    if (glued && target === undefined) continue;
    parts.push(decode(line.slice(end, found.index)));
    const place = [bold, italic, struck, code].findIndex((text) => text !== undefined);
    parts.push(place < 0 ? drawLink(target, label) : drawMarked(place, found[place + 1]));
    end = found.index + all.length;
  }
  return [...parts, decode(line.slice(end))];
}

function drawMarked(place, text) {
  return build(INLINE_TAGS[place], {}, place === 3 ? decode(text) : drawLine(text));
}

function drawLink(target, label) {
  const text = decode(label ?? target);
  if (!/^(https?|mailto):/.test(target)) return text;
  return build("a", { href: decode(target), target: "_blank", rel: "noreferrer" }, text);
}

function decode(text) {
  return text.replace(/&lt;|&gt;|&amp;/g, (entity) => ENTITIES[entity]);
}

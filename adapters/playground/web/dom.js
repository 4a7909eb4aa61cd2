// Builds elements; text is always text, so nothing that is shown can become markup.

export function build(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return element;
}

export function fill(select, options) {
  select.replaceChildren(...options.map(([value, label]) => build("option", { value }, label)));
}

// An element nobody can draw stays visible, instead of being quietly missing.
export function warn(what) {
  return build("p", { className: "unknown", role: "note" }, `⚠ Not drawn here: ${what}`);
}

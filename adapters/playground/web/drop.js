// A menu that drops from its button: Escape, a press elsewhere, or a choice closes it.

import { build } from "/playground/web/dom.js";

export function prepareDrop(holder) {
  const summary = holder.querySelector("summary");
  const close = () => { holder.open = false; };
  holder.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !holder.open) return;
    close();
    summary.focus();
  });
  holder.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !holder.contains(relatedTarget)) close();
  });
  document.addEventListener("click", (event) => { if (!holder.contains(event.target)) close(); });
}

// An entry; afterwards the focus is where the menu was opened, unless `act` takes it elsewhere.
export function entry(holder, content, act) {
  const onclick = () => {
    holder.open = false;
    holder.querySelector("summary").focus();
    act();
  };
  return build("button", { type: "button", onclick }, content);
}

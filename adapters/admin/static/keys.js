// Ctrl-K (on a Mac Command-K) leads to the search from anywhere on a page.
"use strict";
(() => {
  const field = document.getElementById("head-search");
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  field.placeholder = `${isMac ? "⌘K" : "Ctrl-K"} · ${field.placeholder}`;
  field.setAttribute("aria-keyshortcuts", isMac ? "Meta+K" : "Control+K");
  addEventListener("keydown", (event) => {
    // On a Mac, Ctrl-K cuts the rest of a line.
    const isAsked = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (!isAsked || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();

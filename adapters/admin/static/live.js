// Keeps an open page up with what changes: it is told that something did, and asks for itself again.
"use strict";
(() => {
  const main = document.querySelector("main[data-live]");
  const note = document.getElementById("live");
  const LEAST_MS = 1000, MOST_MS = 30000, GAP_MS = 500;
  let source, timer, fresh, asking = false, again = false, stale = false;
  let isWaiting = false, isOver = false, isLost = false;
  let wait = LEAST_MS;

  // What it says is read aloud; what needs no hand is said to those alone who listen.
  const say = (text, act, seen = true) => {
    note.classList.toggle("unseen", !seen);
    // What is said already is not said once more.
    if (note.textContent === (act ? `${text} ${note.dataset.show}` : text)) return;
    const parts = [text];
    if (act) {
      const show = document.createElement(act.href ? "a" : "button");
      show.textContent = note.dataset.show;
      if (act.href) show.href = act.href; else show.addEventListener("click", act);
      parts.push(" ", show);
    }
    note.replaceChildren(...parts);
  };
  const here = () => {
    const address = new URL(location.href);
    ["told", "again"].forEach((name) => address.searchParams.delete(name));
    address.hash = "";
    return address;
  };

  // Ages change by themselves: they are no news.
  const bare = (node) => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll("time").forEach((time) => time.replaceChildren());
    return copy.innerHTML;
  };
  const isBusy = (part) =>
    part.querySelector("table:hover, a:hover, button:hover, input:hover, :focus") !== null;
  const copies = (node) => [...document.importNode(node, true).childNodes];

  // A row stays where it is: its cells change, it fades when it belongs here no longer.
  const merge = (list, next) => {
    const rows = new Map([...next.querySelectorAll("tr[data-row]")].map((row) => [row.dataset.row, row]));
    const own = [...list.querySelectorAll("tr[data-row]")];
    const known = own.filter((row) => rows.has(row.dataset.row));
    const added = rows.size - known.length;
    let isTail = added > 0, changed = 0;
    own.reverse().forEach((row) => {
      const now = rows.get(row.dataset.row);
      if (now) {
        isTail = false;
        [...row.cells].forEach((cell, place) => {
          const other = now.cells[place];
          if (!other || bare(cell) === bare(other)) return;
          cell.replaceChildren(...copies(other));
          row.classList.add("changed");
          changed += 1;
        });
      }
      // What follows all that are left may only have been pushed to the next page.
      if (row.classList.toggle("gone", !now && !isTail)) changed += 1;
    });
    return [added, changed];
  };

  const show = (force) => {
    if (!fresh || isLost || isOver) return;
    let added = 0, changed = 0;
    isWaiting = false;
    main.querySelectorAll("[data-part]").forEach((part) => {
      const next = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!next || bare(next) === bare(part)) return;
      if (!force && isBusy(part)) { isWaiting = true; return; }
      part.replaceChildren(...copies(next));
      changed += 1;
    });
    main.querySelectorAll("[data-list]").forEach((list) => {
      const next = fresh.querySelector("[data-list]");
      const [more, other] = next ? merge(list, next) : [0, 0];
      added += list.dataset.list === "first" ? more : 0;
      changed += other;
    });
    if (isWaiting) say(note.dataset.changed, () => show(true));
    else if (added) say(note.dataset.new.replace("{count}", added), here());
    else say(changed ? note.dataset.updated : "", null, false);
  };

  const end = () => {
    isOver = true;
    clearTimeout(timer);
    source?.close();
    say(note.dataset.over, here());
  };

  const ask = async () => {
    if (isOver) return;
    if (document.hidden) { stale = true; return; }
    if (asking) { again = true; return; }
    asking = true;
    again = stale = false;
    try {
      const answer = await fetch(location.href, { headers: { "Caro-Live": "1" }, cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (page.querySelector("main[data-live]") && !answer.redirected) {
        fresh = page;
        isLost = false;
        show(false);
      } else if (answer.status < 500) end();
      else lose();
    } catch { lose(); }
    setTimeout(() => { asking = false; if (again) ask(); }, GAP_MS);
  };

  const lose = () => {
    isLost = stale = true;
    say(note.dataset.lost);
  };

  const connect = () => {
    clearTimeout(timer);
    source?.close();
    if (isOver || document.hidden) return;
    source = new EventSource(main.dataset.live);
    source.addEventListener("open", () => {
      if (wait > LEAST_MS || stale || isLost) ask();
      wait = LEAST_MS;
    });
    source.addEventListener("message", ask);
    source.addEventListener("error", () => {
      source.close();
      // The first time it may be a restart; the next time the page itself says what it is.
      if (wait > LEAST_MS) ask();
      timer = setTimeout(connect, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, MOST_MS);
    });
  };

  // A page that nobody looks at listens to nothing, and is up to date once it is looked at.
  document.addEventListener("visibilitychange", () => {
    stale = true;
    connect();
  });
  addEventListener("pageshow", (event) => { if (event.persisted) { stale = true; connect(); } });
  addEventListener("pagehide", () => source?.close());
  for (const left of ["pointerout", "focusout"]) {
    main.addEventListener(left, () => { if (isWaiting) setTimeout(show, 100, false); });
  }
  if (performance.now() > 2000) stale = true;
  connect();
})();

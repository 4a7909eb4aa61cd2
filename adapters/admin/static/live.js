// Keeps an open page up with what changes: it is told that something did, and asks for itself again.
"use strict";
(() => {
  const main = document.querySelector("main[data-live]");
  const note = document.getElementById("live");
  const LEAST_MS = 1000, MOST_MS = 30000, GAP_MS = 500, PATIENCE_MS = 20000;
  // Something comes every 20 seconds: whatever is silent for longer is cut, or kept back on its way.
  const FIRST_MS = 10000, SILENT_MS = 50000, GROW_MS = 20000;
  let source, timer, fresh, asking = false, again = false, stale = false;
  let isWaiting = false, isOver = false, isLost = false;
  // Pages that listen by HTTP/1.1 leave each other no connection, if they are many.
  const way = performance.getEntriesByType("navigation")[0]?.nextHopProtocol ?? "";
  const few = way.startsWith("http/1") ? "&few=1" : "";
  // Why the page hears of nothing although it can be asked for; "" while it does.
  let alone = "";
  let wait = LEAST_MS, failures = 0;

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
    const wasAt = note.contains(document.activeElement);
    note.replaceChildren(...parts);
    // Whoever pressed what is gone now goes on in the page, not at its very beginning.
    if (wasAt) main.focus({ preventScroll: true });
  };
  const here = () => {
    const address = new URL(location.href);
    ["told", "again"].forEach((name) => address.searchParams.delete(name));
    address.hash = "";
    return address;
  };

  // Ages grow while nothing happens, by the clock of the desk.
  const ahead = Date.parse(note.dataset.now) - Date.now();
  const age = (since) => {
    const minutes = Math.max(0, Math.floor((Date.now() + ahead - Date.parse(since)) / 60000));
    const days = Math.floor(minutes / 1440);
    if (days === 1) return note.dataset.day;
    const [text, count] = days ? [note.dataset.days, days]
      : minutes < 60 ? [note.dataset.minutes, minutes] : [note.dataset.hours, Math.floor(minutes / 60)];
    return text.replace("{count}", count);
  };
  const grow = () => main.querySelectorAll("time[title]").forEach((time) => {
    const now = age(time.dateTime);
    if (time.textContent !== now) time.textContent = now;
  });

  // Ages change by themselves: they are no news.
  const bare = (node) => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll("time").forEach((time) => time.replaceChildren());
    return copy.innerHTML;
  };
  const isChosen = (part) => {
    const chosen = getSelection();
    return !chosen.isCollapsed && part.contains(chosen.anchorNode);
  };
  const isBusy = (part) => isChosen(part) ||
    part.querySelector("table:hover, a:hover, button:hover, input:hover, :focus") !== null;
  const copies = (node) => [...document.importNode(node, true).childNodes];

  // A wide table stays where somebody has moved it to.
  const replace = (part, next) => {
    const tables = () => [...part.querySelectorAll(".scroll")];
    const label = (table) => table.getAttribute("aria-label");
    const moved = new Map(tables().map((table) => [label(table), table.scrollLeft]));
    part.replaceChildren(...copies(next));
    tables().forEach((table) => { table.scrollLeft = moved.get(label(table)) ?? 0; });
  };

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
      replace(part, next);
      changed += 1;
    });
    main.querySelectorAll("[data-list]").forEach((list) => {
      const next = fresh.querySelector("[data-list]");
      const [more, other] = next ? merge(list, next) : [0, 0];
      added += list.dataset.list === "first" ? more : 0;
      changed += other;
    });
    if (alone) say(alone, here());
    else if (isWaiting) say(note.dataset.changed, () => show(true));
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
      const answer = await fetch(location.href, {
        headers: { "Caro-Live": "1" }, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (page.querySelector("main[data-live]") && !answer.redirected) {
        fresh = page;
        if (isLost) wait = LEAST_MS;
        isLost = false;
        show(false);
      } else if (answer.status < 500 && answer.status !== 429) end();
      else lose();
    } catch { lose(); }
    setTimeout(() => { asking = false; if (again) ask(); }, GAP_MS);
  };

  const lose = () => {
    isLost = stale = true;
    say(note.dataset.lost);
    // One that failed before its page did comes back already.
    if (source.readyState !== EventSource.CLOSED) comeBack();
  };

  const comeBack = () => {
    source?.close();
    clearTimeout(timer);
    timer = setTimeout(connect, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, MOST_MS);
  };

  const waitForNews = (longest, wasSilent = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => { failures += wasSilent; fail(); }, longest);
  };

  const hear = () => {
    waitForNews(SILENT_MS);
    failures = 0;
    if (!isLost) wait = LEAST_MS;
    const isBack = stale || isLost || alone;
    alone = "";
    if (isBack) ask();
  };

  const fail = () => {
    stale = true;
    failures += 1;
    comeBack();
    // The first time it may be a restart; the next time the page itself says what it is. Whatever
    // that is, it does not ask for itself again and again: it says that it does not keep up.
    if (failures > 1 && !alone) {
      alone = note.dataset.alone;
      ask();
    } else if (isLost) ask();
  };

  const stayAlone = () => {
    alone = note.dataset.full;
    comeBack();
    if (isLost) ask(); else say(alone, here());
  };

  const connect = () => {
    clearTimeout(timer);
    source?.close();
    if (isOver || document.hidden) return;
    source = new EventSource(main.dataset.live + few);
    // Whatever answers and says nothing is no restart.
    waitForNews(FIRST_MS, 1);
    source.addEventListener("beat", hear);
    source.addEventListener("message", () => { hear(); ask(); });
    source.addEventListener("full", stayAlone);
    source.addEventListener("error", fail);
  };

  // A page that nobody looks at listens to nothing, and is up to date once it is looked at.
  const lookAgain = () => {
    stale = true;
    grow();
    if (alone) ask();
    connect();
  };
  document.addEventListener("visibilitychange", lookAgain);
  addEventListener("online", lookAgain);
  addEventListener("pageshow", (event) => { if (event.persisted) lookAgain(); });
  addEventListener("pagehide", () => { clearTimeout(timer); source?.close(); });
  const showLater = () => { if (isWaiting) setTimeout(show, 100, false); };
  for (const left of ["pointerout", "focusout"]) main.addEventListener(left, showLater);
  document.addEventListener("selectionchange", showLater);
  if (performance.now() > 2000) stale = true;
  main.tabIndex = -1;
  setInterval(grow, GROW_MS);
  connect();
})();

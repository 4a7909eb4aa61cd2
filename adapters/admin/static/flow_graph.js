// Draws the list of a flow's steps and outcomes as a graph, through which the arrow keys lead.
import { Graph, layout } from "@dagrejs/dagre";

const SVG = "http://www.w3.org/2000/svg";
const LINE_PX = 16, PAD_PX = 10, CHAR_PX = 7.2, MOST_CHARS = 26, MOST_EDGES = 1200;
// Colour is not all that tells them apart.
const SIGNS = { added: "+ ", changed: "~ ", removed: "− " };

const make = (name, attributes = {}, ...children) => {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
};
const short = (text) => text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS - 1)}…` : text;
const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();

const read = (list) => {
  const stations = [...list.children].map((item) => {
    const { station, standing, note } = item.dataset;
    const lines = [(SIGNS[standing] ?? "") + station, note].filter(Boolean).map(short);
    // Whoever hears it, and whoever says what they see to have it pressed, mean the same.
    const told = [lines.join(" "), ...[...item.querySelectorAll("p > small, p > .standing, ul > li")].map(plain)].join(", ");
    return { name: station, data: item.dataset, lines, told, button: item.querySelector("button") };
  });
  const edges = [...list.querySelectorAll("li[data-to]")].map((item) => ({
    from: item.closest("[data-station]").dataset.station,
    to: item.dataset.to, answer: item.dataset.answer, standing: item.dataset.standing,
  }));
  return { stations, edges };
};

const place = ({ stations, edges }) => {
  const graph = new Graph({ multigraph: true })
    .setGraph({ rankdir: "LR", nodesep: 12, edgesep: 6, ranksep: 26, marginx: 8, marginy: 8 })
    .setDefaultEdgeLabel(() => ({}));
  stations.forEach(({ name, lines }) => graph.setNode(name, {
    width: Math.max(...lines.map((line) => line.length)) * CHAR_PX + 2 * PAD_PX,
    height: lines.length * LINE_PX + PAD_PX,
  }));
  edges.forEach(({ from, to, answer, standing }, place) => {
    const text = short((SIGNS[standing] ?? "") + answer);
    graph.setEdge(from, to, { width: text.length * CHAR_PX * 0.86, height: LINE_PX, labelpos: "c", text }, `${place}`);
  });
  layout(graph);
  return graph;
};

const drawEdge = ({ points, text, x, y }, standing) => {
  const way = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" L ");
  return make("g", { class: `way ${standing}` },
    make("path", { d: `M ${way}`, "marker-end": "url(#way-end)" }),
    make("text", { x: x.toFixed(1), y: (y + 4).toFixed(1), "text-anchor": "middle" }, text));
};

const drawStation = ({ name, data, told, lines, button }, { x, y, width, height }) => {
  const drawn = make("g", {
    class: `station ${data.kind} ${data.standing}`, transform: `translate(${(x - width / 2).toFixed(1)} ${(y - height / 2).toFixed(1)})`,
    role: "button", tabindex: "-1", "aria-label": told, "data-name": name,
  }, make("rect", { width: width.toFixed(1), height, rx: data.kind === "outcome" ? height / 2 : 4 }));
  // What stands between the lines is not drawn: it keeps their words apart for those who hear them.
  lines.forEach((line, place) => drawn.append(place ? " " : "", make("text", {
    x: (width / 2).toFixed(1), y: PAD_PX / 2 + 12 + place * LINE_PX, "text-anchor": "middle", class: place ? "note" : "name",
  }, line)));
  if (!button) drawn.setAttribute("aria-disabled", "true");
  if (button?.ariaCurrent) drawn.setAttribute("aria-current", "true");
  return drawn;
};

const arrow = () => make("defs", {}, make("marker", {
  id: "way-end", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse",
}, make("path", { d: "M 0 0 L 8 4 L 0 8 z" })));

// Right follows an answer, left goes back; up and down are those that are as far from the start.
const neighbour = (key, name, graph) => {
  const at = graph.node(name);
  const nearest = (names) => names.filter((one) => one !== name)
    .sort((one, other) => Math.abs(graph.node(one).y - at.y) - Math.abs(graph.node(other).y - at.y))[0];
  const beside = (side) => nearest(graph.nodes().filter((one) => {
    const { x, y, width } = graph.node(one);
    return Math.abs(x - at.x) < (width + at.width) / 2 && side * (y - at.y) > 0;
  }));
  switch (key) {
    case "ArrowRight": return nearest(graph.successors(name));
    case "ArrowLeft": return nearest(graph.predecessors(name));
    case "ArrowDown": return beside(1);
    case "ArrowUp": return beside(-1);
    default: return undefined;
  }
};

// `choose` is called with the name of the step or outcome that somebody has chosen.
export const drawGraph = (list, box, choose) => {
  const flow = read(list);
  if (flow.edges.length > MOST_EDGES) return;
  const graph = place(flow);
  const { width, height } = graph.graph();
  const svg = make("svg", {
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, width: Math.ceil(width), height: Math.ceil(height),
    role: "group", "aria-label": box.dataset.name,
  }, arrow());
  svg.style.minWidth = `${Math.ceil(width)}px`;
  flow.edges.forEach(({ from, to, standing }, place) => svg.append(drawEdge(graph.edge(from, to, `${place}`), standing)));
  flow.stations.forEach((station) => svg.append(drawStation(station, graph.node(station.name))));
  const of = (name) => svg.querySelector(`[data-name="${CSS.escape(name)}"]`);
  const present = svg.querySelector("[aria-current]") ?? of(list.dataset.start) ?? svg.querySelector(".station");
  present?.setAttribute("tabindex", "0");
  const focus = (drawn) => {
    svg.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
    drawn.setAttribute("tabindex", "0");
    drawn.focus();
  };
  const pressed = (event) => event.target.closest?.(".station");
  svg.addEventListener("click", (event) => {
    const drawn = pressed(event);
    if (drawn) choose(drawn.dataset.name);
  });
  svg.addEventListener("keydown", (event) => {
    const drawn = pressed(event);
    if (!drawn || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(drawn.dataset.name);
    }
    const next = neighbour(event.key, drawn.dataset.name, graph);
    if (event.key.startsWith("Arrow")) event.preventDefault();
    if (next) focus(of(next));
  });
  const had = box.contains(document.activeElement) ? document.activeElement.dataset.name : "";
  const { scrollLeft, scrollTop } = box;
  const isFirst = !box.hasChildNodes();
  box.replaceChildren(svg);
  box.scrollTo(scrollLeft, scrollTop);
  const shown = present && graph.node(present.dataset.name);
  // Only the box is moved, not the page.
  if (shown && isFirst) box.scrollTo(shown.x - box.clientWidth / 3, shown.y - box.clientHeight / 2);
  if (had) focus(of(had) ?? present);
  return present;
};

// Draws Adaptive Cards with Microsoft's renderer, in the colours of Teams.

import { build, warn } from "/playground/web/dom.js";

const FONT = "'Segoe UI', system-ui, 'Liberation Sans', sans-serif";
const LIGHT = {
  text: "#242424", subtle: "#616161", accent: "#5b5fc7", good: "#237b4b", warning: "#835b00", attention: "#c4314b",
  line: "#e0e0e0", emphasis: "#f5f5f5", accentBack: "#eef0fb", goodBack: "#e7f2da", warningBack: "#fdf3d8", attentionBack: "#fcf0f2",
};
const DARK = {
  text: "#ffffff", subtle: "#c8c8c8", accent: "#a6a7dc", good: "#92c353", warning: "#f8d22a", attention: "#f9526b",
  line: "#454545", emphasis: "#333333", accentBack: "#2f2f4a", goodBack: "#263524", warningBack: "#3d3520", attentionBack: "#422428",
};
// What the renderer leaves out, of all that it remarks on.
const MISSING = [
  "ActionTypeNotAllowed", "ElementTypeNotAllowed", "TooManyActions", "UnknownActionType", "UnknownElementType",
  "UnsupportedCardVersion",
];

// The field in which somebody types, until what fits has come.
let asking;

// Offers what was found to the field that looks for it, if that still holds what was typed.
export function offerFound(found) {
  if (!found || asking?.getFilterForDynamicSearch() !== found.typed) return;
  // The first choices stand in the card already.
  const known = asking.choices.map((choice) => choice.value);
  asking.renderChoices(found.typed, found.choices.filter((choice) => !known.includes(choice.value)));
  asking = undefined;
}

// Returns the drawn card; `execute` gets the verb and the data with what was typed, `search` what
// a field looks for and the text that stands in it.
export function drawCard(json, isDark, execute, search) {
  const { AdaptiveCard, HostConfig, SerializationContext, ValidationEvent } = globalThis.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  const context = new SerializationContext();
  card.hostConfig = new HostConfig(hostConfig(isDark ? DARK : LIGHT));
  card.onExecuteAction = (action) => {
    if (action.getJsonTypeName() === "Action.Execute") execute(action.verb, action.data ?? {});
    else holder.append(warn(action.getJsonTypeName()));
  };
  card.onInputValueChanged = (input) => {
    if (!input.isDynamicTypeahead?.()) return;
    const typed = input.getFilterForDynamicSearch();
    if (!typed) return;
    asking = input;
    input.showLoadingIndicator();
    search(input.choicesData.dataset, typed);
  };
  card.onInlineCardExpanded = (_action, isExpanded) => {
    if (isExpanded) requestAnimationFrame(() => holder.scrollIntoView({ block: "end" }));
  };
  card.parse(json, context);
  const holder = build("div", { className: "card", lang: json.lang });
  holder.append(card.render() ?? warn("the card"));
  const missing = new Set(MISSING.map((name) => ValidationEvent[name]));
  for (let number = 0; number < context.eventCount; number += 1) {
    const { event, message } = context.getEventAt(number);
    if (missing.has(event)) holder.append(warn(message));
  }
  return holder;
}

// Teams' Markdown as far as cards use it: bold, links, backslash escapes, line breaks.
function toHtml(text) {
  const kept = [];
  const keep = (html) => `\u0000${kept.push(html) - 1}\u0000`;
  const html = text
    .replace(/\u0000/g, "")
    .replace(/\\([\\`*_~[\]<>#.+()!-])/g, (_all, char) => keep(escape(char)))
    .replace(/\[([^\]]+)\]\(((?:https?|mailto):[^)\s]+)\)/g, (_all, label, url) => (
      keep(`<a href="${escape(url)}" target="_blank" rel="noreferrer">${escape(label)}</a>`)))
    .split(/(\*\*(?:[^*]|\*(?!\*))+\*\*)/)
    .map((part) => (/^\*\*.+\*\*$/s.test(part) ? `<strong>${escape(part.slice(2, -2))}</strong>` : escape(part)))
    .join("");
  const whole = html.replace(/\u0000(\d+)\u0000/g, (_all, number) => kept[number]);
  return whole.split(/\n{2,}/).map((lines) => `<p>${lines.replace(/\n/g, "<br>")}</p>`).join("");
}

function escape(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (char) => entities[char]);
}

function hostConfig(tone) {
  const colour = (name) => ({ default: tone[name], subtle: name === "text" ? tone.subtle : tone[name] });
  const foregroundColors = {
    default: colour("text"), accent: colour("accent"), good: colour("good"),
    warning: colour("warning"), attention: colour("attention"), dark: colour("text"), light: colour("subtle"),
  };
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: FONT,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
    separator: { lineThickness: 1, lineColor: tone.line },
    containerStyles: {
      default: style("transparent"), emphasis: style(tone.emphasis), accent: style(tone.accentBack),
      good: style(tone.goodBack), warning: style(tone.warningBack), attention: style(tone.attentionBack),
    },
    actions: {
      maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    },
    inputs: {
      label: { inputSpacing: "small", requiredInputs: { weight: "bolder" }, optionalInputs: { weight: "bolder" } },
      errorMessage: { color: "attention", spacing: "small", weight: "default", size: "small" },
    },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 170 }, value: { wrap: true }, spacing: 12 },
    textStyles: { heading: { size: "large", weight: "bolder" } },
  };
}

// Puts an editor of YAML in the place of a text field, which keeps holding what is sent.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// The colours are those of the page: what it names reaches into the editor's own tree.
const LOOKS = EditorView.theme({
  "&": { height: "100%", color: "var(--pico-color)", backgroundColor: "var(--pico-form-element-background-color)" },
  ".cm-scroller": { fontFamily: "var(--pico-font-family-monospace)", fontSize: "0.8125rem", lineHeight: "1.5" },
  ".cm-gutters, .cm-activeLineGutter": { color: "var(--flow-gutter)", backgroundColor: "var(--pico-card-sectioning-background-color)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--flow-line)" },
  ".cm-cursor": { borderLeftColor: "var(--pico-color)" },
  "&.cm-focused": { outline: "2px solid var(--pico-primary-focus)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--pico-text-selection-color)" },
  ".cm-tooltip": { color: "var(--pico-color)", backgroundColor: "var(--pico-card-background-color)", border: "1px solid var(--pico-muted-border-color)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--pico-del-color)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--pico-del-color)" },
});
const WORDS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--flow-key)", fontWeight: "600" },
  { tag: tags.comment, color: "var(--flow-gutter)", fontStyle: "italic" },
]);

// `changed` is called with each change that somebody makes.
export const openEditor = (field, label, changed) => {
  const host = document.createElement("div");
  host.className = "flow-editor";
  // In a tree of its own its looks are sheets that scripts adopt, which the page's policy lets pass.
  const root = host.attachShadow({ mode: "open" });
  const take = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    field.value = update.state.doc.toString();
    changed();
  });
  const state = EditorState.create({
    doc: field.value,
    extensions: [
      lineNumbers(), lintGutter(), history(), drawSelection(), highlightActiveLine(), highlightActiveLineGutter(),
      indentUnit.of("  "), yaml(), syntaxHighlighting(WORDS), LOOKS, take,
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
    ],
  });
  field.after(host);
  const view = new EditorView({ state, parent: root, root });
  field.hidden = true;
  const line = (number) => view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
  return {
    goTo(number) {
      const { from, to } = line(number);
      view.dispatch({ selection: { anchor: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    },
    focus() { view.focus(); },
    mark(errors) {
      view.dispatch(setDiagnostics(view.state, errors.map((error) => {
        const { from, to, text } = line(error.line);
        return { from: Math.min(to, from + text.search(/\S|$/)), to, severity: "error", message: error.told };
      })));
    },
  };
};

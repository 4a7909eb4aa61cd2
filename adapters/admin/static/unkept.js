// Asks before somebody leaves a page with what they typed and did not keep: it is kept nowhere else.
"use strict";
(() => {
  const forms = [...document.querySelectorAll("form[data-unkept]")];
  // Fields beside a form that only choose what is shown hold nothing of it.
  const said = (form) => [...form.elements].filter((one) => form.contains(one) && one.name)
    .map((one) => ["checkbox", "radio"].includes(one.type) ? one.checked : one.value).join("\n");
  const begun = new Map(forms.map((form) => [form, said(form)]));
  let sent;
  addEventListener("submit", (event) => { sent = event.defaultPrevented ? undefined : event.target; });
  addEventListener("beforeunload", (event) => {
    // What came back with the page, checked or refused, was typed before it.
    const isLeft = (form) => form !== sent && (form.dataset.unkept === "typed" || said(form) !== begun.get(form));
    if (forms.some(isLeft)) event.preventDefault();
    sent = undefined;
  });
})();

/**
 * One quote of the list: who, in what role, the words, and where they stand.
 *
 * @module
 */

import { h } from "./dom.js";

/** @import { QuoteText } from "./types.js" */

/**
 * @param {number} position in the list, from 0
 * @param {number} length of the list
 */
export function emptyRow(position, length) {
  return h(
    "div",
    {
      role: "listitem",
      class: "wb-row",
      "aria-posinset": position + 1,
      "aria-setsize": length,
    },
    h("p", { class: "wb-quiet wb-pending" }, "Loading …"),
  );
}

/**
 * @param {HTMLElement} row from `emptyRow`
 * @param {QuoteText} text
 * @param {boolean} open whether the paragraph is shown in place of the bare quote
 * @param {(open: boolean) => void} onOpen
 */
export function fillRow(row, text, open, onOpen) {
  row.replaceChildren(who(text), what(text, open, onOpen));
}

/** @param {QuoteText} text */
function who(text) {
  const { speaker, role, institution } = text;
  // An organisation that speaks is its own institution: once is enough.
  const lines = [role, institution === speaker ? null : institution];
  return h(
    "div",
    { class: "wb-who" },
    h("p", { class: speaker ? "wb-speaker" : "wb-speaker wb-quiet" }, speaker ?? "Speaker unknown"),
    ...lines.map((line) => line && h("p", { class: "wb-role" }, line)),
  );
}

/**
 * @param {QuoteText} text
 * @param {boolean} open
 * @param {(open: boolean) => void} onOpen
 */
function what(text, open, onOpen) {
  return h(
    "div",
    { class: "wb-what" },
    open && text.context ? paragraph(text.context) : h("p", { class: "wb-quote" }, text.quote),
    h("p", { class: "wb-source" }, ...spaced(source(text, open, onOpen))),
  );
}

/**
 * With the spaces at which a line may break.
 *
 * @param {(Node | null)[]} parts
 */
function spaced(parts) {
  return parts.flatMap((part) => (part ? [part, " "] : []));
}

/** @param {{text: string, quoted: boolean}[]} context */
function paragraph(context) {
  const pieces = context.map(({ text, quoted }) => quoted ? h("mark", {}, text) : text);
  return h("p", { class: "wb-quote wb-context" }, ...pieces);
}

/**
 * @param {QuoteText} text
 * @param {boolean} open
 * @param {(open: boolean) => void} onOpen
 */
function source(text, open, onOpen) {
  const { kind, speech, article, outlet, date, section, themes, context } = text;
  const heading = section && `under “${section}”`;
  const where = [article, outlet, date, heading].filter((part) => part !== null).join(" · ");
  const toggle = h("button", {
    type: "button",
    class: "wb-link",
    "aria-expanded": String(open),
    click: () => onOpen(!open),
  }, open ? "Quote alone" : "In its paragraph");
  return [
    h("span", { class: "wb-kind" }, kind),
    speech ? null : h("span", { class: "wb-kind" }, "belief or intention"),
    ...themes.map((theme) => h("span", { class: "wb-theme" }, theme)),
    h("span", { class: "wb-where" }, where),
    context ? toggle : null,
  ];
}

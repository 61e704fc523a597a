/**
 * One quote of the list: who, in what role, the words, where they stand, and how sure it is.
 *
 * @module
 */

import { h } from "../dom.js";
import { sureness } from "./confidence.js";
import { pieces } from "./hits.js";

/** @import { QuoteText } from "../types.js" */

/**
 * @param {number} position in the list, from 0
 * @param {number} length of the list
 * @param {string} id that the list points to when the row is the active one
 * @param {string} words what stands there until the text has come
 */
export function emptyRow(position, length, id, words) {
  return h(
    "div",
    {
      role: "option",
      class: "wb-row",
      id,
      "data-position": position,
      "aria-posinset": position + 1,
      "aria-setsize": length,
      "aria-selected": "false",
    },
    h("p", { class: "wb-quiet wb-pending" }, words),
  );
}

/**
 * @param {HTMLElement} row from `emptyRow`
 * @param {QuoteText} text
 * @param {string[]} phrases that were looked for
 */
export function fillRow(row, text, phrases) {
  row.replaceChildren(...rowParts(text, phrases));
}

/**
 * @param {QuoteText} text
 * @param {string[]} phrases
 */
export function rowParts(text, phrases) {
  return [who(text), what(text, phrases)];
}

/** @param {QuoteText} text */
export function who(text) {
  const { speaker, role, institution } = text;
  // An organisation that speaks is its own institution: once is enough.
  const lines = [role, institution === speaker ? null : institution];
  return h(
    "div",
    { class: "wb-who" },
    h(
      "p",
      { class: speaker ? "wb-speaker" : "wb-speaker wb-quiet", dir: "auto" },
      speaker ?? "Speaker unknown",
    ),
    ...lines.map((line) => line && h("p", { class: "wb-role", dir: "auto" }, line)),
  );
}

/**
 * @param {QuoteText} text
 * @param {string[]} phrases
 */
function what(text, phrases) {
  const quote = pieces(text.quote, phrases).map((piece, i) =>
    i % 2 ? h("mark", { class: "wb-hit" }, piece) : piece
  );
  return h(
    "div",
    { class: "wb-what" },
    h("p", { class: "wb-quote", dir: "auto" }, ...quote),
    h("p", { class: "wb-source" }, ...spaced([...facts(text), where(text)])),
  );
}

/** @param {QuoteText} text */
function where({ article, outlet, date, section }) {
  const heading = section && `under “${section}”`;
  const day = date && h("span", { class: "wb-date" }, date);
  const parts = [article, outlet, day, heading].filter((part) => part !== null);
  const apart = parts.flatMap((part, i) => i ? [" · ", part] : [part]);
  return h("span", { class: "wb-where", dir: "auto" }, ...apart);
}

/**
 * How sure, what kind, which themes.
 *
 * @param {QuoteText} text
 */
export function facts(text) {
  const { kind, speech, themes } = text;
  return [
    sure(sureness(text)),
    h("span", { class: "wb-kind" }, kind),
    speech ? null : h("span", { class: "wb-kind" }, "belief or intention"),
    ...themes.map((theme) => h("span", { class: "wb-theme" }, theme)),
  ];
}

/** @param {{words: string, check: boolean}} sureness */
export function sure({ words, check }) {
  return h("span", { class: check ? "wb-sure wb-unsure" : "wb-sure" }, words);
}

/**
 * With the spaces at which a line may break.
 *
 * @param {(Node | null)[]} parts
 */
export function spaced(parts) {
  return parts.flatMap((part) => (part ? [part, " "] : []));
}

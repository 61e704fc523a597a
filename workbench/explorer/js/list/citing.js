/**
 * One quote with its citation, as it is pasted: one line of text, and the same as HTML.
 *
 * @module
 */

import { h } from "../dom.js";

/**
 * As `workbench.exports.cited` gives it.
 *
 * @typedef {object} Cited
 * @property {string} quote
 * @property {string} who
 * @property {string | null} by
 * @property {string} title
 * @property {string} where
 * @property {string | null} url
 */

/** @param {Cited} cited */
export function citedText({ quote, who, by, title, where, url }) {
  const place = [by, title, where].filter(Boolean).join(", ");
  return `${quote} — ${who}. ${place}.${url ? ` ${url}` : ""}`;
}

/** @param {Cited} cited */
export function citedHtml({ quote, who, by, title, where, url }) {
  const lines = quote.split("\n").flatMap((line, i) => i ? [h("br"), line] : [line]);
  const heading = h("cite", {}, title);
  return h(
    "p",
    {},
    ...lines,
    ` — ${who}. ${by ? `${by}, ` : ""}`,
    url ? h("a", { href: url }, heading) : heading,
    `, ${where}.`,
  ).outerHTML;
}

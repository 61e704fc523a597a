/**
 * The matching quotes on paper, where nothing can be scrolled to: one under the other.
 *
 * @module
 */

import { count, h, number } from "../dom.js";
import { rowParts } from "./row.js";

/** @import { Texts } from "../kernel/texts.js" */
/** @import { Header } from "../types.js" */

/** Some twenty sheets; of more, whoever prints wanted the beginning. */
export const MOST_PRINTED = 200;
/** Where the others are. @type {{[host in Header["host"]]: string}} */
const WHOLE = { page: "the page itself holds all", kernel: "the notebook holds all" };

/**
 * @param {Uint32Array} rows in the order shown
 * @param {Pick<Texts, "get">} texts of which only those that are there can be printed
 * @param {{order: string, host: Header["host"], phrases: string[]}} told `order` in words,
 *   `phrases` that were looked for
 */
export function printout(rows, texts, { order, host, phrases }) {
  const known = [...rows.subarray(0, MOST_PRINTED)].flatMap((row) => texts.get(row) ?? []);
  const items = known.map((text) =>
    h("div", { role: "listitem", class: "wb-row" }, ...rowParts(text, phrases))
  );
  return h(
    "div",
    { class: "wb-printout" },
    h("p", { class: "wb-quiet" }, printedWords(known.length, rows.length, order, host)),
    h("div", { role: "list" }, ...items),
  );
}

/**
 * How many of the quotes are printed, and in which order.
 *
 * @param {number} printed
 * @param {number} matching
 * @param {string} order
 * @param {Header["host"]} host
 */
export function printedWords(printed, matching, order, host) {
  if (printed === matching) return `${count(matching, "quote")}, ${order}:`;
  const all = count(matching, "quote");
  return `Printed here are the first ${number(printed)} of ${all}, ${order}; ${WHOLE[host]}.`;
}

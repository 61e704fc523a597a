/**
 * The matching quotes on paper, where nothing can be scrolled to: one under the other, as cards or
 * in the columns that were chosen.
 *
 * @module
 */

import { count, h, number } from "../dom.js";
import { cellParts, columnsOf } from "./cells.js";
import { headingWords } from "./groups.js";
import { plainValue } from "./only.js";
import { rowParts } from "./row.js";

/** @import { Sought } from "../filter/fields.js" */
/** @import { Texts } from "../kernel/texts.js" */
/** @import { Header, QuoteText, Table } from "../types.js" */
/** @import { Shown } from "./groups.js" */

/** Some twenty sheets; of more, whoever prints wanted the beginning. */
export const MOST_PRINTED = 200;
/** Where the others are. @type {{[host in Header["host"]]: string}} */
const WHOLE = { page: "the page itself holds all", kernel: "the notebook holds all" };

/**
 * @typedef {object} Told
 * @property {Pick<Texts, "get">} texts of which only those that are there can be printed
 * @property {Table} table
 * @property {string} order in words
 * @property {Header["host"]} host
 * @property {Sought} sought
 * @property {string[] | null} columns of the table, null for cards
 */

/**
 * @param {Shown} shown nothing of it folded up
 * @param {number} matching
 * @param {Told} told
 */
export function printout(shown, matching, told) {
  const lines = printedLines(shown, told.texts);
  const printed = lines.filter(({ text }) => text).length;
  const words = printedWords(printed, matching, told.order, told.host);
  return h(
    "div",
    { class: "wb-printout" },
    h("p", { class: "wb-quiet" }, words),
    told.columns ? printedTable(lines, told.columns, told) : printedCards(lines, told.sought),
  );
}

/**
 * @typedef {object} Line a row, or a heading over those that follow
 * @property {number} row
 * @property {QuoteText | null} text
 * @property {string} heading
 */

/**
 * @param {Shown} shown
 * @param {Pick<Texts, "get">} texts
 */
function printedLines({ items, groups }, texts) {
  /** @type {Line[]} */
  const lines = [];
  let printed = 0;
  for (let i = 0; i < items.length && printed < MOST_PRINTED; i++) {
    if (items[i] < 0 && groups) {
      const { name, size } = headingWords(groups, -1 - items[i]);
      lines.push({ row: -1, text: null, heading: `${name} · ${size}` });
    } else {
      printed++;
      const text = texts.get(items[i]);
      if (text) lines.push({ row: items[i], text, heading: "" });
    }
  }
  return lines;
}

/**
 * @param {Line[]} lines
 * @param {Sought} sought
 */
function printedCards(lines, sought) {
  const items = lines.map(({ text, heading }) =>
    text
      ? h(
        "div",
        { role: "listitem", class: "wb-row" },
        ...rowParts(text, sought, "speaker", plainValue),
      )
      : h("div", { role: "listitem", class: "wb-group" }, heading)
  );
  return h("div", { role: "list" }, ...items);
}

/**
 * @param {Line[]} lines
 * @param {string[]} columns
 * @param {Told} told
 */
function printedTable(lines, columns, { table, sought }) {
  const kinds = columnsOf(table);
  const body = lines.map(({ row, text, heading }) => {
    if (!text) {
      const attributes = { class: "wb-group", colspan: columns.length, scope: "colgroup" };
      return h("tr", {}, h("th", attributes, heading));
    }
    const cell = { row, text, sought, table, who: "speaker", valued: plainValue };
    return h(
      "tr",
      {},
      ...columns.map((name) =>
        h("td", { class: `wb-print-${name}` }, ...cellParts(kinds[name], cell))
      ),
    );
  });
  const heads = columns.map((name) => h("th", { scope: "col" }, kinds[name].label));
  return h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...body));
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

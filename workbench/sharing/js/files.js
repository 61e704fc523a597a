/**
 * Files of text formats, put together of the rows' fragments by the rule of
 * `workbench/exports/layouts.py`.
 *
 * @module
 */

import { NOTES } from "./notes.js";

/**
 * @typedef {object} Layout
 * @property {string} head
 * @property {string} head_end
 * @property {string} separator
 * @property {string} tail
 * @property {string} middle
 * @property {string} inner
 * @property {string} end
 */

/**
 * Where items are articles: `beginnings` are their fragments, `articles` says of which each is, and
 * `of` has the place of each row's.
 *
 * @typedef {object} Format
 * @property {string} format
 * @property {string} items
 * @property {Layout} layout
 * @property {string[]} [beginnings]
 * @property {string[]} [articles]
 * @property {number[]} [of]
 */

/**
 * @param {Format} format
 * @param {number[]} rows
 * @param {(row: number) => string} fragment of a row
 * @param {string} told how the rows were selected
 */
export function fileOf(format, rows, fragment, told) {
  const { layout } = format;
  const note = NOTES[format.format];
  const parts = format.of ? items(format, rows, fragment) : rows.map((r) => [fragment(r), ""]);
  const inside = (note.item?.(told) ?? "") + layout.middle;
  const body = parts.map(([before, after]) => before + inside + after).join(layout.separator);
  return layout.head + (note.file?.(told) ?? "") + layout.head_end + body + layout.tail;
}

/**
 * One item an article, in the order of their first rows.
 *
 * @param {Format} format
 * @param {number[]} rows
 * @param {(row: number) => string} fragment
 * @returns {string[][]}
 */
function items(format, rows, fragment) {
  const { layout, beginnings = [], articles = [], of = [] } = format;
  /** @type {Map<string, {first: string, texts: string[]}>} */
  const found = new Map();
  for (const row of rows) {
    const known = found.get(articles[of[row]]);
    if (known) known.texts.push(fragment(row));
    else found.set(articles[of[row]], { first: beginnings[of[row]], texts: [fragment(row)] });
  }
  return [...found.values()].map(({ first, texts }) => [
    first,
    texts.join(layout.inner) + layout.end,
  ]);
}

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
 * `beginnings` and `of`: where items are articles, their fragments and the place of each row's.
 *
 * @typedef {object} Format
 * @property {string} format
 * @property {string} items
 * @property {Layout} layout
 * @property {string[]} [beginnings]
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
  const items = format.of ? articles(format, rows, fragment) : rows.map((r) => [fragment(r), ""]);
  const inside = (note.item?.(told) ?? "") + layout.middle;
  const body = items.map(([before, after]) => before + inside + after).join(layout.separator);
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
function articles({ layout, beginnings = [], of = [] }, rows, fragment) {
  /** @type {Map<number, string[]>} */
  const quotes = new Map();
  for (const row of rows) {
    const known = quotes.get(of[row]);
    if (known) known.push(fragment(row));
    else quotes.set(of[row], [fragment(row)]);
  }
  return [...quotes].map(([article, texts]) => [
    beginnings[article],
    texts.join(layout.inner) + layout.end,
  ]);
}

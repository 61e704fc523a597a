/**
 * Which parts a page is made of, beside the filters: the one place where a part is put on it.
 *
 * @module
 */

import { Charts } from "./charts/charts.js";
import { Exports } from "./head/exports.js";
import { Quotes } from "./list/quotes.js";
import { Reader } from "./reader/reader.js";

/** @import { Page, Part, PrintedPart, ReaderPart } from "./types.js" */

/**
 * Beside the count, the chips and undo.
 *
 * @param {Page} page
 * @returns {Part[]}
 */
export function headParts(page) {
  return [new Exports(page)];
}

/**
 * Below the head: `parts` one under the other, hidden while an article is read or nothing matches;
 * `reader` shows an article in their place.
 *
 * @param {Page} page
 * @returns {{parts: PrintedPart[], reader: ReaderPart}}
 */
export function mainParts(page) {
  const quotes = new Quotes(page);
  return { parts: [new Charts(page), quotes], reader: new Reader(page, quotes) };
}

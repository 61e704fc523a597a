/**
 * Which parts a page is made of, beside the filters: the one place where a part is put on it.
 *
 * @module
 */

import { Charts } from "./charts.js";
import { Exports } from "./exports.js";
import { QuoteList } from "./list.js";

/** @import { Page, Part, ReaderPart } from "./types.js" */

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
 * Below the head, one under the other; hidden while an article is read or nothing matches.
 *
 * @param {Page} page
 * @returns {Part[]}
 */
export function mainParts(page) {
  return [new Charts(page), new QuoteList(page)];
}

/**
 * What shows an article in place of charts and list.
 *
 * @param {Page} _page
 * @returns {ReaderPart | null}
 */
export function reader(_page) {
  return null;
}

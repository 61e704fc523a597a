/**
 * The rows of both sides. Each is matched when it is first asked for, and again when its filters,
 * the data or the words found in them are others.
 *
 * @module
 */

import { Matcher } from "../filter/counts.js";
import { Search } from "../filter/search.js";

/** @import { Filters, Page } from "../types.js" */

export class Matched {
  /** @type {Map<string, {key: string, found: Uint8Array | null, rows: Uint32Array}>} */
  #known = new Map();
  /** @type {Map<string, Search>} */
  #searches = new Map();
  /** The data that all this is of: those that come again have arrays of their own. @type {unknown} */
  #data = null;

  /**
   * @param {Page} page
   * @param {() => void} arrived called when words that were looked for are found
   */
  constructor(page, arrived) {
    this.page = page;
    this.arrived = arrived;
  }

  /** Whether words are still looked for. */
  get searching() {
    return [...this.#searches.values()].some(({ pending }) => pending);
  }

  /**
   * @param {string} side
   * @param {Filters} filters
   */
  rows(side, filters) {
    const { table } = this.page;
    if (this.#data !== table.speech) {
      this.#data = table.speech;
      this.#known.clear();
      this.#searches.clear();
    }
    const found = this.#search(side).found(filters);
    const key = JSON.stringify(filters);
    const before = this.#known.get(side);
    if (before?.key === key && before.found === found) return before.rows;
    // Made for this alone: a mask of all rows is not kept beside the one that the page has.
    const rows = new Matcher(table).match(filters, found).matching;
    this.#known.set(side, { key, found, rows });
    return rows;
  }

  /** @param {string} side */
  #search(side) {
    const known = this.#searches.get(side);
    if (known) return known;
    const { session, table } = this.page;
    const search = new Search(
      table.rows,
      session.texts,
      async (phrase, fields) =>
        (await session.channel.ask({ type: "search", phrases: [phrase], fields })).buffers[0],
      () => this.arrived(),
    );
    this.#searches.set(side, search);
    return search;
  }
}

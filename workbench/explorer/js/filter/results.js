/**
 * What the filters give: worked out when it is asked for, and kept until something has changed.
 *
 * @module
 */

import { Matcher } from "./counts.js";
import { Search } from "./search.js";

/** @import { Texts } from "../kernel/texts.js" */
/** @import { Filters, Once, Result, Table } from "../types.js" */
/** @import { To } from "../kernel/moves.js" */

export class Results {
  /** @type {Matcher | null} */
  #matcher = null;
  /** @type {Search | null} */
  #search = null;
  /** @type {Result | null} */
  #result = null;

  /**
   * @param {(phrase: string, fields: string[]) => Promise<DataView>} ask for the rows that hold a
   *   phrase
   * @param {() => void} found called when words were looked for, also where that came to nothing
   */
  constructor(ask, found) {
    this.ask = ask;
    this.found = found;
  }

  /**
   * Other data are here; until words are looked for among them, the rows that matched match.
   *
   * @param {Table} table
   * @param {Texts} texts
   * @param {To} [to] where the rows of those before are, of the first data none
   */
  take(table, texts, to) {
    const before = this.#search;
    this.#matcher = new Matcher(table);
    // Also where no row moved: a name that was corrected may be what is looked for.
    this.#search = new Search(table.rows, texts, this.ask, () => {
      this.outdate();
      this.found();
    });
    if (to) this.#search.after(before, to);
    this.outdate();
  }

  /**
   * The result; there once data were taken.
   *
   * @param {Filters} filters
   * @param {Once | null} once
   * @returns {Result}
   */
  of(filters, once) {
    this.#result ??= /** @type {Matcher} */ (this.#matcher).match(
      filters,
      /** @type {Search} */ (this.#search).found(filters),
      once,
    );
    return this.#result;
  }

  /** What the result rests on has changed. */
  outdate() {
    this.#result = null;
  }

  /** Whether texts are still looked through; the result is then without the words asked for. */
  get searching() {
    return this.#search?.pending ?? false;
  }

  /** Why the last search came to nothing, "" if it did not. */
  get searchFault() {
    return this.#search?.fault ?? "";
  }

  /** Lets go of the data. */
  rest() {
    this.#matcher = this.#search = this.#result = null;
  }
}

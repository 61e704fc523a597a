/**
 * The quotes' texts by row: kept when they have come, asked for in pages when they have not.
 *
 * @module
 */

/** @import { QuoteText } from "../types.js" */

/** A reader scrolls back a screen or two, not thousands of rows. */
const KEPT = 5000;

export class Texts {
  /** @type {Map<number, QuoteText>} */
  #known = new Map();
  /** @type {Set<number>} */
  #asked = new Set();

  /** @param {(rows: number[]) => Promise<QuoteText[]>} fetch */
  constructor(fetch) {
    this.fetch = fetch;
    this.complete = false;
    /** @type {string | null} why texts that are lacking do not come */
    this.fault = null;
  }

  /**
   * All texts at once, for a frame small enough to send whole; nothing is then asked for.
   *
   * @param {QuoteText[]} texts
   */
  fill(texts) {
    texts.forEach((text, row) => this.#known.set(row, text));
    this.complete = true;
  }

  /**
   * @param {number} row
   * @returns {QuoteText | undefined}
   */
  get(row) {
    return this.#known.get(row);
  }

  /**
   * Resolves true when texts have arrived that were not there, false when there was nothing to
   * ask for.
   *
   * @param {number[]} rows
   * @returns {Promise<boolean>}
   */
  async load(rows) {
    const lacking = rows.filter((row) => !this.#known.has(row) && !this.#asked.has(row));
    if (!lacking.length) return false;
    lacking.forEach((row) => this.#asked.add(row));
    try {
      const texts = await this.fetch(lacking);
      lacking.forEach((row, i) => this.#known.set(row, texts[i]));
      this.#forgetOldest();
    } finally {
      lacking.forEach((row) => this.#asked.delete(row));
    }
    return true;
  }

  #forgetOldest() {
    if (this.complete) return;
    for (const row of this.#known.keys()) {
      if (this.#known.size <= KEPT) return;
      this.#known.delete(row);
    }
  }
}

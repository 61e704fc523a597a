/**
 * The quotes' texts by row: kept when they have come, asked for in pages when they have not.
 *
 * @module
 */

import { Listeners } from "./listeners.js";

/** @import { QuoteText } from "../types.js" */
/** @import { To } from "./moves.js" */

/** A reader scrolls back a screen or two, not thousands of rows. */
const KEPT = 5000;

export class Texts {
  /** @type {Map<number, QuoteText>} */
  #known = new Map();
  /** @type {Map<number, Promise<boolean>>} by row the question that is out for it */
  #asked = new Map();
  /** @type {Listeners<[Set<number>]>} */
  #listeners = new Listeners();
  /** Grows when rows are numbered anew: what was asked for by the old numbers is then nothing. */
  #numbering = 0;

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
    this.#forgetAll();
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
   * @param {string} id a row's stable name
   * @returns {number | undefined} its number, where its text is here
   */
  rowOf(id) {
    for (const [row, text] of this.#known) if (text.id === id) return row;
    return undefined;
  }

  /**
   * Another text for a row that is known: it was corrected. Whoever shows it is told.
   *
   * @param {number} row
   * @param {QuoteText} text
   */
  put(row, text) {
    if (!this.#known.has(row)) return;
    this.#known.set(row, text);
    this.#listeners.tell(new Set([row]));
  }

  /**
   * The rows have other numbers, some of them other texts.
   *
   * @param {To} to
   * @param {[number, QuoteText][] | null} changed by their new numbers; null where that is too many
   */
  move(to, changed) {
    const before = changed ? this.#known : new Map();
    this.#forgetAll();
    for (const [row, text] of before) {
      const now = to(row);
      if (now >= 0) this.#known.set(now, text);
    }
    for (const [row, text] of changed ?? []) this.#known.set(row, text);
  }

  /**
   * @param {(rows: Set<number>) => void} listener told which rows' texts are others now
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }

  /**
   * Resolves true when texts have arrived that were not there, false when there was nothing to
   * ask for: what is on its way already is not waited for.
   *
   * @param {number[]} rows
   * @returns {Promise<boolean>}
   */
  load(rows) {
    const lacking = rows.filter((row) => !this.#known.has(row) && !this.#asked.has(row));
    if (!lacking.length) return Promise.resolve(false);
    const coming = this.#bring(lacking).finally(() => {
      for (const row of lacking) {
        if (this.#asked.get(row) === coming) this.#asked.delete(row);
      }
    });
    lacking.forEach((row) => this.#asked.set(row, coming));
    return coming;
  }

  /**
   * Resolves when a row's text is here, whoever has asked for it.
   *
   * @param {number} row
   * @returns {Promise<boolean>}
   */
  have(row) {
    return this.#asked.get(row) ?? this.load([row]);
  }

  /** @param {number[]} lacking @returns {Promise<boolean>} */
  async #bring(lacking) {
    const numbering = this.#numbering;
    const texts = await this.fetch(lacking);
    if (numbering !== this.#numbering) return true;
    lacking.forEach((row, i) => this.#known.set(row, texts[i]));
    this.#forgetOldest();
    return true;
  }

  #forgetAll() {
    this.#known = new Map();
    this.#asked.clear();
    this.#numbering++;
  }

  #forgetOldest() {
    if (this.complete) return;
    for (const row of this.#known.keys()) {
      if (this.#known.size <= KEPT) return;
      this.#known.delete(row);
    }
  }
}

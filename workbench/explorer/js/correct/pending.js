/**
 * Rows that were corrected and of which the data do not have it yet: each is shown as what the
 * kernel last said of it with the corrections put on top.
 *
 * Rows go by their stable names, as their numbers change when one is rejected or added.
 *
 * @module
 */

import { patched } from "./patches.js";

/** @import { To } from "../kernel/moves.js" */
/** @import { Texts } from "../kernel/texts.js" */
/** @import { QuoteText } from "../types.js" */
/** @import { Deed } from "./patches.js" */

/**
 * A correction that the data do not have yet.
 *
 * @typedef {object} Waiting
 * @property {string} quote
 * @property {Deed} deed
 * @property {number} generation of the data that have it; infinite until the kernel has answered
 */

export class Pending {
  /** @type {Waiting[]} */
  #waiting = [];
  /** What the kernel said of rows that have something waiting. @type {Map<string, QuoteText>} */
  #base = new Map();
  /** @type {Map<string, number>} */
  #rows = new Map();

  /**
   * @param {() => Texts} texts where rows are shown from
   * @param {() => string} who signs what is done here
   */
  constructor(texts, who) {
    this.texts = texts;
    this.who = who;
  }

  /**
   * @param {number} row
   * @param {QuoteText} text of the row as it is shown now
   * @param {Deed} deed
   * @returns {Waiting}
   */
  add(row, text, deed) {
    /** @type {Waiting} */
    const waiting = { quote: text.id, deed, generation: Infinity };
    if (!this.#base.has(text.id)) this.#base.set(text.id, text);
    this.#rows.set(text.id, row);
    this.#waiting.push(waiting);
    this.#show(text.id);
    return waiting;
  }

  /** Takes one off what its row is shown with. @param {Waiting} waiting */
  settle(waiting) {
    this.#drop((each) => each === waiting);
    this.#show(waiting.quote);
  }

  /**
   * Rows as they are now, of quotes whose data come again only later on.
   *
   * @param {[number, QuoteText][]} [changed]
   */
  take(changed = []) {
    for (const [row, text] of changed) {
      if (this.#base.has(text.id)) this.#base.set(text.id, text);
      this.texts().put(row, text);
      this.#show(text.id);
    }
  }

  /**
   * Data have come, and their texts.
   *
   * @param {To} to where the rows of those before are
   * @param {number} generation of them
   */
  arrived(to, generation) {
    this.#drop((each) => each.generation <= generation);
    const rows = new Map();
    for (const [quote, row] of this.#rows) {
      const now = to(row);
      const text = now >= 0 ? this.texts().get(now) : undefined;
      if (!text || !this.#waiting.some((each) => each.quote === quote)) continue;
      rows.set(quote, now);
      this.#base.set(quote, text);
    }
    this.#rows = rows;
    for (const quote of this.#base.keys()) if (!rows.has(quote)) this.#base.delete(quote);
    rows.forEach((_, quote) => this.#show(quote));
  }

  /** @param {(waiting: Waiting) => boolean} wanted */
  #drop(wanted) {
    this.#waiting = this.#waiting.filter((each) => !wanted(each));
  }

  /** @param {string} quote */
  #show(quote) {
    const base = this.#base.get(quote);
    const row = this.#rows.get(quote);
    if (!base || row === undefined) return;
    const who = this.who();
    const shown = this.#waiting.filter((each) => each.quote === quote)
      .reduce((text, { deed }) => patched(text, deed, who), base);
    this.texts().put(row, shown);
  }
}

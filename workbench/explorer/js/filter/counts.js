/**
 * Which rows match, and how many rows each value has under all the other filters.
 *
 * Each row has one bit for every criterion (a facet, the dates, ...) that it fails. A click rewrites
 * the bit of one criterion alone; a facet is then counted over the rows that fail nothing, or
 * nothing but itself.
 *
 * @module
 */

import { plain, tallied, valuesCounted } from "./accept.js";
import { criteria } from "./criteria.js";
import { countListed, countPassing, passing, write } from "./mask.js";
import { countOnce, statementsIn } from "./once.js";

/** @import { Codes, Facet, Filters, Once, Result, Table, Tally } from "../types.js" */
/** @import { Criterion, Test } from "./criteria.js" */

export class Matcher {
  /** @type {Criterion[]} */
  #criteria;
  /** What each criterion's bit was last written from. @type {string[]} */
  #heeded;
  /** How often each criterion's bit was written, which tells states of the mask apart. */
  #writes;
  /** Whether each criterion lets every row pass. @type {boolean[]} */
  #idle;
  /** Counts by code, and the state of the mask that they were made in. */
  #kept =
    /** @type {Map<string, WeakMap<Codes, {state: string, counts: Uint32Array}>>} */ (new Map());
  /** Where each story is counted once. @type {Once | null} */
  #once = null;
  #matching = { state: "", rows: new Uint32Array() };

  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    this.#criteria = [...criteria(table), { name: "text", heeds: () => null, test: () => null }];
    this.#heeded = this.#criteria.map(() => "");
    this.#writes = this.#criteria.map(() => 0);
    this.#idle = this.#criteria.map(() => true);
    const Mask = this.#criteria.length <= 16 ? Uint16Array : Uint32Array;
    this.fails = new Mask(table.rows);
    this.said = table.speech.reduce((sum, flag) => sum + flag, 0);
  }

  /**
   * @param {Filters} filters
   * @param {Uint8Array | null} [found] rows whose texts pass, row i at bit i & 7 of byte i >> 3;
   *   null where texts are not asked about
   * @param {Once | null} [once] to count each story once
   * @returns {Result}
   */
  match(filters, found = null, once = null) {
    this.#once = once;
    this.#criteria.forEach((criterion, i) => this.#heed(criterion, i, filters));
    this.#heedTexts(found);
    const state = this.#state(-1);
    const matching = this.#matchingRows(state);
    /** @type {Result["under"]} */
    const under = (name, codes, size) => {
      if (this.#state(-1) !== state) throw new Error("The filters have changed since.");
      return this.#under(name, codes, size, matching);
    };
    const { facets } = this.table;
    const total = this.#total(filters);
    return {
      matching,
      total,
      counted: once ? statementsIn(once, matching) : matching.length,
      whole: once ? statementsIn(once, this.#rowsUnder("speech alone")) : total,
      under,
      crossed: (i) => {
        const { name, codes, size, sets } = facets[i];
        if (once && sets) return this.#membersOnce(once, facets[i], filters, name);
        return tallied(facets[i], filters, under(name, codes, size));
      },
      matched: (i) => {
        const { codes, size } = facets[i];
        return plain(facets[i], countListed(codes, size, matching));
      },
      all: (i) => {
        const { codes, size, sets } = facets[i];
        if (once && sets) return this.#membersOnce(once, facets[i], {}, "speech alone");
        return plain(facets[i], under("speech alone", codes, size));
      },
    };
  }

  /**
   * A facet of which a row may have several values: two rows of one statement may share some.
   *
   * @param {Once} once
   * @param {Facet} facet
   * @param {Filters} filters
   * @param {string} criterion
   * @returns {Tally}
   */
  #membersOnce(once, facet, filters, criterion) {
    const { codes, values } = facet;
    const countedFor = valuesCounted(facet, filters);
    const known = Array.from({ length: facet.size }, (_, code) => countedFor(code));
    const rows = this.#rowsUnder(criterion);
    const counts = countOnce(once, rows, values.length + 1, (row, add) => {
      for (const at of known[codes[row]]) add(at);
    });
    return { values: Float64Array.from(counts.subarray(0, -1)), missing: counts[values.length] };
  }

  /**
   * @param {Criterion} criterion
   * @param {number} i
   * @param {Filters} filters
   */
  #heed(criterion, i, filters) {
    const heeds = JSON.stringify([criterion.heeds(filters)]);
    if (this.#heeded[i] === heeds || criterion.name === "text") return;
    this.#heeded[i] = heeds;
    this.#write(i, criterion.test(filters));
  }

  /** @type {Uint8Array | null} */
  #found = null;

  /** @param {Uint8Array | null} found */
  #heedTexts(found) {
    if (found === this.#found) return;
    this.#found = found;
    this.#write(this.#criteria.length - 1, found && { bits: found });
  }

  /**
   * @param {number} i
   * @param {Test} test
   */
  #write(i, test) {
    if (this.#idle[i] && !test) return;
    this.#idle[i] = !test;
    this.#writes[i]++;
    write(this.fails, 1 << i, test);
  }

  /** The mask but for one criterion, in a word. @param {number} but */
  #state(but) {
    return [this.#once ? 1 : 0, ...this.#writes.map((writes, i) => (i === but ? "" : writes))]
      .join();
  }

  /** @param {string} state */
  #matchingRows(state) {
    if (this.#matching.state !== state) {
      this.#matching = { state, rows: passing(this.fails, ~0) };
    }
    return this.#matching.rows;
  }

  /**
   * @param {string} name of the criterion that does not count, or "speech alone" for the only one
   *   that does
   * @param {Codes} codes
   * @param {number} size
   * @param {Uint32Array} matching
   */
  #under(name, codes, size, matching) {
    const { alone, i } = this.#criterion(name);
    const state = alone ? `${this.#once ? 1 : 0},${this.#writes[i]}` : this.#state(i);
    const kept = this.#kept.get(name) ?? new WeakMap();
    this.#kept.set(name, kept);
    let known = kept.get(codes);
    if (known?.state !== state) {
      // A list of rows is read without asking each whether it passes.
      const once = this.#once;
      const counts = once
        ? countOnce(once, this.#rowsUnder(name), size, (row, add) => add(codes[row]))
        : !alone && this.#idle[i]
        ? countListed(codes, size, matching)
        : countPassing(codes, size, this.fails, alone ? 1 << i : ~(1 << i));
      known = { state, counts };
      kept.set(codes, known);
    }
    return known.counts;
  }

  /**
   * The rows that are counted under `name`, as in `#under`.
   *
   * @param {string} name
   */
  #rowsUnder(name) {
    const { alone, i } = this.#criterion(name);
    return passing(this.fails, alone ? 1 << i : ~(1 << i));
  }

  /** @param {string} name */
  #criterion(name) {
    const alone = name === "speech alone";
    const i = this.#criteria.findIndex((criterion) => criterion.name === (alone ? "speech" : name));
    return { alone, i };
  }

  /** @param {Filters} filters */
  #total({ speech = true }) {
    return speech === null ? this.table.rows : speech ? this.said : this.table.rows - this.said;
  }
}

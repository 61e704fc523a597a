/**
 * Which rows match, and how many rows each facet value has under all the other facets.
 *
 * Each row has one bit for every facet it fails. Clicking in a facet rewrites that facet's bit
 * alone; a facet is then counted over the rows that fail nothing, or nothing but itself.
 *
 * @module
 */

import { chosen, MISSING } from "./filter.js";

/** @import { Facet, Filters, Result, Table, Tally } from "./types.js" */

/** Fails because it is not speech (or is, where only beliefs are asked for). */
const SPEECH = 1;

export class Matcher {
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    const bits = table.facets.length + 1;
    const Mask = bits <= 8 ? Uint8Array : bits <= 16 ? Uint16Array : Uint32Array;
    this.fails = new Mask(table.rows);
    /** What each bit was last computed from, to rewrite only what has changed. @type {string[]} */
    this.written = table.facets.map(() => "[]");
    this.speech = "";
    /** @type {Tally[]} */
    this.all = [];
    this.total = 0;
  }

  /**
   * @param {Filters} filters
   * @returns {Result}
   */
  match(filters) {
    this.#writeSpeech("speech" in filters ? /** @type {boolean | null} */ (filters.speech) : true);
    const { facets } = this.table;
    facets.forEach((facet, i) => this.#writeFacet(facet, 2 << i, i, filters));
    const matching = this.#matchingRows();
    const matched = facets.map((facet) => tally(facet, countRows(facet, matching)));
    // Under one facet alone that facet is counted as if nothing were chosen, and so on: the mask
    // without its own bit says exactly that.
    const crossed = facets.map((facet, i) =>
      this.written[i] === "[]" ? matched[i] : tally(facet, countPassing(facet, this.fails, 2 << i))
    );
    return { matching, total: this.total, crossed, matched, all: this.all };
  }

  /** @param {boolean | null} wanted */
  #writeSpeech(wanted) {
    if (this.speech === String(wanted)) return;
    this.speech = String(wanted);
    const { fails, table } = this;
    const want = wanted === null ? -1 : Number(wanted);
    for (let row = 0; row < table.rows; row++) {
      const fail = want >= 0 && table.speech[row] !== want ? SPEECH : 0;
      fails[row] = (fails[row] & ~SPEECH) | fail;
    }
    const everything = ~SPEECH;
    this.all = table.facets.map((facet) => tally(facet, countPassing(facet, fails, everything)));
    this.total = 0;
    for (let row = 0; row < table.rows; row++) this.total += (fails[row] & SPEECH) === 0 ? 1 : 0;
  }

  /**
   * @param {Facet} facet
   * @param {number} bit
   * @param {number} i
   * @param {Filters} filters
   */
  #writeFacet(facet, bit, i, filters) {
    const values = chosen(filters, facet.name);
    const key = JSON.stringify(values);
    if (this.written[i] === key) return;
    this.written[i] = key;
    const accepts = acceptedCodes(facet, values);
    const { fails } = this;
    const { codes } = facet;
    for (let row = 0; row < codes.length; row++) {
      fails[row] = accepts[codes[row]] ? fails[row] & ~bit : fails[row] | bit;
    }
  }

  #matchingRows() {
    const { fails } = this;
    let count = 0;
    for (let row = 0; row < fails.length; row++) count += fails[row] === 0 ? 1 : 0;
    const matching = new Uint32Array(count);
    for (let row = 0, at = 0; at < count; row++) if (fails[row] === 0) matching[at++] = row;
    return matching;
  }
}

/**
 * For each code, 1 when a row with it passes the facet.
 *
 * @param {Facet} facet
 * @param {(string | null)[]} values
 * @returns {Uint8Array}
 */
function acceptedCodes(facet, values) {
  const accepts = new Uint8Array(facet.size);
  if (!values.length) return accepts.fill(1);
  const wanted = new Set(values);
  const has = facet.values.map((value) => wanted.has(value));
  accepts[0] = wanted.has(MISSING) ? 1 : 0;
  for (let code = 1; code < facet.size; code++) {
    accepts[code] = (facet.sets ? facet.sets[code].some((i) => has[i]) : has[code - 1]) ? 1 : 0;
  }
  return accepts;
}

/**
 * @param {Facet} facet
 * @param {Uint8Array | Uint16Array | Uint32Array} fails
 * @param {number} ignored bits that do not count as failing
 */
function countPassing(facet, fails, ignored) {
  const counts = new Float64Array(facet.size);
  const { codes } = facet;
  const heeded = ~ignored;
  for (let row = 0; row < codes.length; row++) if (!(fails[row] & heeded)) counts[codes[row]]++;
  return counts;
}

/**
 * @param {Facet} facet
 * @param {Uint32Array} rows
 */
function countRows(facet, rows) {
  const counts = new Float64Array(facet.size);
  const { codes } = facet;
  for (let i = 0; i < rows.length; i++) counts[codes[rows[i]]]++;
  return counts;
}

/**
 * Counts by code into counts by value: a row with two themes counts once for each.
 *
 * @param {Facet} facet
 * @param {Float64Array} counts
 * @returns {Tally}
 */
function tally(facet, counts) {
  if (!facet.sets) return { values: counts.subarray(1), missing: counts[0] };
  const values = new Float64Array(facet.values.length);
  facet.sets.forEach((members, code) => members.forEach((i) => (values[i] += counts[code])));
  return { values, missing: counts[0] };
}

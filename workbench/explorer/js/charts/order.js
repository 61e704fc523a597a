/**
 * Which values a chart shows, and in which order: as `plot_coverage` ranks them.
 *
 * @module
 */

import { MISSING } from "../filter/filter.js";
import { NONE } from "../filter/ranking.js";

/** @import { Facet } from "../types.js" */

/**
 * @typedef {object} Names
 * @property {string} none what rows without a value are called: a name that no value has
 * @property {Float64Array} rank by position, also the one after the last: the order of the names
 */

/** Sorting thousands of names takes a while. By the values themselves. @type {WeakMap<string[], Names>} */
const KNOWN = new WeakMap();

/**
 * @param {Facet} facet
 * @returns {Names}
 */
function names(facet) {
  const known = KNOWN.get(facet.values);
  if (known) return known;
  let none = NONE;
  while (facet.values.includes(none)) none = `(${none})`;
  const all = [...facet.values, none];
  const rank = new Float64Array(all.length);
  all.map((_, at) => at).sort((a, b) => compare(all[a], all[b])).forEach((at, i) => (rank[at] = i));
  const made = { none, rank };
  KNOWN.set(facet.values, made);
  return made;
}

/**
 * @param {Facet} facet
 * @param {number} at a position in `facet.values`, or the one after the last for no value
 */
export function nameAt(facet, at) {
  return at < facet.values.length ? facet.values[at] : names(facet).none;
}

/**
 * @param {Facet} facet
 * @param {number} at
 * @returns {string | null}
 */
export function valueAt(facet, at) {
  return at < facet.values.length ? facet.values[at] : MISSING;
}

/**
 * The positions with the greatest counts, the greatest first, equal ones by name, no value at all
 * last; and how many positions have a count at all.
 *
 * @param {Facet} facet
 * @param {ArrayLike<number>} counts by position
 * @param {number} top
 * @param {boolean} none whether rows without a value take part
 * @returns {{greatest: number[], known: number}}
 */
export function greatest(facet, counts, top, none) {
  const { rank } = names(facet);
  /** @type {(a: number, b: number) => boolean} */
  const ahead = (a, b) => counts[a] > counts[b] || (counts[a] === counts[b] && rank[a] < rank[b]);
  /** @type {number[]} */
  const found = [];
  const last = facet.values.length;
  let known = 0;
  for (let at = 0; at < last + (none ? 1 : 0); at++) {
    if (!counts[at]) continue;
    known++;
    if (found.length === top && !ahead(at, found[top - 1])) continue;
    let place = found.length;
    while (place > 0 && ahead(at, found[place - 1])) place--;
    found.splice(place, 0, at);
    if (found.length > top) found.pop();
  }
  // What has no value is none of the values, however often that is.
  const named = found.filter((at) => at !== last);
  return { greatest: found.length > named.length ? [...named, last] : named, known };
}

/** The first half of a character that takes two of JavaScript's, or what compares like one. */
const BEYOND = /[\ud800-\uffff]/;

/**
 * By code points, as Python compares; JavaScript's own `<` compares halves of characters.
 *
 * @param {string} a
 * @param {string} b
 */
export function compare(a, b) {
  if (!BEYOND.test(a) || !BEYOND.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = Number(left[i].codePointAt(0)) - Number(right[i].codePointAt(0));
    if (difference) return difference;
  }
  return left.length - right.length;
}

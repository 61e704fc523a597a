/**
 * Facet values in the order in which they are worth reading: most quotes first.
 *
 * @module
 */

import { MISSING } from "./filter.js";

/** @import { Facet, Tally } from "../types.js" */

/**
 * @typedef {object} Ranked
 * @property {string | null} value
 * @property {string} label what is shown for it
 * @property {number} count quotes under the present filters
 * @property {number} all quotes without any filter
 * @property {boolean} chosen
 * @property {boolean} excluded
 */

/**
 * @typedef {object} Wish
 * @property {(string | null)[]} [chosen]
 * @property {(string | null)[]} [excluded]
 * @property {boolean} [zeros] values without quotes under the present filters too, which a chart
 *   shows: that nobody speaks of a theme is worth seeing
 * @property {number} [most] so many of the first, and those chosen and excluded
 * @property {((position: number) => boolean) | null} [named] whether a value is looked for by name
 */

/** What is read for rows without a value. */
export const NONE = "(none)";

/**
 * The values that have quotes or are chosen or excluded, by count, then by count without filters,
 * then in reading order; rows without a value come last, being no value of their own. `found` says
 * how many there are.
 *
 * @param {Facet} facet
 * @param {Tally} counts
 * @param {Tally} all
 * @param {Wish} [wish]
 * @returns {{entries: Ranked[], found: number}}
 */
export function rank(facet, counts, all, wish = {}) {
  const { zeros = false, most = Infinity, named = null } = wish;
  const chosen = new Set(wish.chosen);
  const excluded = new Set(wish.excluded);
  const set = new Set([...chosen, ...excluded]);
  /** @param {number} i */
  const worth = (i) => counts.values[i] > 0 || (zeros && all.values[i] > 0);
  const places = [...set].filter((v) => v !== MISSING).map((v) => facet.values.indexOf(v));
  const kept = new Set(places.filter((i) => i >= 0 && (!named || named(i))));
  const { first, found } = firstOf(facet.values.length, most, counts.values, all.values, {
    wanted: (i) => (worth(i) || kept.has(i)) && (!named || named(i)),
  });
  const late = [...kept].filter((i) => !first.includes(i)).sort(order(counts.values, all.values));
  const entries = [...first, ...late].map((i) => ({
    value: /** @type {string | null} */ (facet.values[i]),
    label: labelAt(facet, i),
    count: counts.values[i],
    all: all.values[i],
    chosen: chosen.has(facet.values[i]),
    excluded: excluded.has(facet.values[i]),
  }));
  const none = counts.missing || set.has(MISSING) || (zeros && all.missing);
  if (!none || named?.(-1) === false) return { entries, found };
  entries.push({
    value: MISSING,
    label: NONE,
    count: counts.missing,
    all: all.missing,
    chosen: chosen.has(MISSING),
    excluded: excluded.has(MISSING),
  });
  return { entries, found: found + 1 };
}

/**
 * What is read for a value; null stands for rows without one.
 *
 * @param {Facet} facet
 * @param {string | null} value
 */
export function labelOf(facet, value) {
  if (value === MISSING) return NONE;
  const i = facet.labels ? facet.values.indexOf(value) : -1;
  return i < 0 ? value : labelAt(facet, i);
}

/**
 * @param {Facet} facet
 * @param {number} i
 */
export function labelAt(facet, i) {
  return facet.labels ? facet.labels[i] : facet.values[i];
}

/**
 * The first of the positions that are wanted, in order. A list of a hundred thousand is not sorted
 * for the eight that are shown of it: one pass keeps the best so far.
 *
 * @param {number} length
 * @param {number} most
 * @param {Float64Array} counts
 * @param {Float64Array} all
 * @param {{wanted: (i: number) => boolean}} wish
 */
function firstOf(length, most, counts, all, { wanted }) {
  const before = order(counts, all);
  /** @type {number[]} */
  let first = [];
  let found = 0;
  let last = -1;
  // Cut back to `most` whenever there are twice as many, so that sorting stays cheap.
  const room = 2 * most + 64;
  for (let i = 0; i < length; i++) {
    if (!wanted(i)) continue;
    found++;
    if (last >= 0 && before(last, i) < 0) continue;
    first.push(i);
    if (first.length < room) continue;
    first = first.sort(before).slice(0, most);
    last = first[most - 1] ?? -1;
  }
  return { first: first.sort(before).slice(0, most), found };
}

/**
 * @param {Float64Array} counts
 * @param {Float64Array} all
 * @returns {(a: number, b: number) => number}
 */
function order(counts, all) {
  return (a, b) => counts[b] - counts[a] || all[b] - all[a] || a - b;
}

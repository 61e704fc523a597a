/**
 * Facet values in the order in which they are worth reading: most quotes first.
 *
 * @module
 */

import { MISSING } from "./filter.js";

/** @import { Facet, Tally } from "./types.js" */

/**
 * @typedef {object} Ranked
 * @property {string | null} value
 * @property {number} count quotes under the present filters
 * @property {number} all quotes without any filter
 * @property {boolean} chosen
 */

/**
 * The values that have quotes or are chosen, by count, then by count without filters, then by
 * name; rows without a value come last, being no value of their own. A chart asks for the values
 * without quotes too: that nobody speaks of a theme is worth seeing.
 *
 * @param {Facet} facet
 * @param {Tally} counts
 * @param {Tally} all
 * @param {(string | null)[]} chosen
 * @param {{zeros?: boolean}} [options]
 * @returns {Ranked[]}
 */
export function rank(facet, counts, all, chosen, { zeros = false } = {}) {
  const wanted = new Set(chosen);
  /** @type {Ranked[]} */
  const ranked = [];
  facet.values.forEach((value, i) => {
    const entry = { value, count: counts.values[i], all: all.values[i], chosen: wanted.has(value) };
    if (entry.count || entry.chosen || (zeros && entry.all)) ranked.push(entry);
  });
  ranked.sort((a, b) => b.count - a.count || b.all - a.all || compare(a.value, b.value));
  const none = wanted.has(MISSING);
  if (counts.missing || none || (zeros && all.missing)) {
    ranked.push({ value: MISSING, count: counts.missing, all: all.missing, chosen: none });
  }
  return ranked;
}

/**
 * @param {string | null} a
 * @param {string | null} b
 */
function compare(a, b) {
  return String(a).localeCompare(String(b), "en");
}

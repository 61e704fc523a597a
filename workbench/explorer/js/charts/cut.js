/**
 * Rows without a value may be so many that beside their bar no other can be told from nothing. Their
 * bar then ends where the chart does, its parts in proportion, and its number says how long it is.
 *
 * @module
 */

import { count } from "../dom.js";
import { nameAt } from "./order.js";

/** @import { Facet } from "../types.js" */

/** So many times the longest other bar is too much. */
const DWARFS = 1.5;

/**
 * @param {Facet} facet
 * @param {number[]} places that are shown
 * @param {number[]} totals
 * @returns {number | null} the place in the chart whose bar is not to scale
 */
export function cutPlace(facet, places, totals) {
  const none = places.indexOf(facet.values.length);
  const longest = Math.max(0, ...totals.filter((_, i) => i !== none));
  return none >= 0 && longest && totals[none] > DWARFS * longest ? none : null;
}

/**
 * @param {Facet} facet
 * @param {number[]} places
 * @param {number[]} totals
 * @param {number | null} cut
 */
export function cutNote(facet, places, totals, cut) {
  if (cut === null) return [];
  const name = nameAt(facet, places[cut]);
  return [`The bar of ${name} is not to scale: ${count(totals[cut], "quote")}.`];
}

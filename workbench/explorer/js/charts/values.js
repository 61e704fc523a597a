/**
 * What the charts of a facet's values have in common.
 *
 * @module
 */

import { count, number } from "../dom.js";

/** @import { Facet, Once, Table } from "../types.js" */
/** @import { Shown } from "./shown.js" */

/** Places that can be told apart at a glance; the facets and the list hold the rest. */
export const MOST_MARKS = 10;

/**
 * @param {Table} table
 * @param {string} name
 * @returns {Facet}
 */
export function facetOf(table, name) {
  const facet = table.facets.find((one) => one.name === name);
  if (!facet) throw new Error(`The table has no facet ${name}.`);
  return facet;
}

/**
 * The places of before, where the chart must not move and they still hold all that is greatest.
 *
 * @param {Shown | null} kept
 * @param {number[]} top the places that would be shown otherwise
 * @returns {number[] | null}
 */
export function keptPlaces(kept, top) {
  const places = kept?.marks.map(({ at }) => at);
  return places && top.length && top.every((at) => places.includes(at)) ? places : null;
}

/**
 * What the values hold that are not shown.
 *
 * @param {Float64Array} counts by position
 * @param {number[]} places
 * @param {number} known how many of the first `among` positions have a count
 * @param {string} name
 * @param {number} among
 * @param {Once | null} once where sums would count a statement for each value that its copies have
 */
export function restNote(counts, places, known, name, among, once) {
  const left = known - places.filter((at) => counts[at]).length;
  if (!left) return [];
  if (once) return [`${count(left, `other ${name}`)} not shown.`];
  const shown = new Set(places);
  const rest = counts.subarray(0, among).reduce((sum, n, at) => sum + (shown.has(at) ? 0 : n), 0);
  const together = left === 1 ? "has" : "have";
  const words = rest === 1 ? "1 quote" : `${number(rest)} quotes${left === 1 ? "" : " together"}`;
  return [`${count(left, `other ${name}`)} ${together} ${words}.`];
}

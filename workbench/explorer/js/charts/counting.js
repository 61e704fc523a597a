/**
 * Counts over typed columns: one facet, two crossed, the days.
 *
 * A value is known by its position in `facet.values`, no value by the position after the last. With
 * `once`, what is one statement of a story counts once for each value that it has.
 *
 * @module
 */

import { countOnce } from "../filter/once.js";

/** @import { Facet, Once } from "../types.js" */

/**
 * How many rows have each value; the last number is for rows without one. A row with two themes
 * counts for each.
 *
 * @param {Facet} facet
 * @param {Uint32Array | null} rows null for all
 * @param {Once | null} [once]
 * @returns {Float64Array}
 */
export function countValues(facet, rows, once = null) {
  return once ? valuesOnce(once, facet, rows) : byValue(facet, countCodes(facet, rows));
}

/**
 * @param {Once} once
 * @param {Facet} facet
 * @param {Uint32Array | null} rows
 */
function valuesOnce(once, facet, rows) {
  const known = Array.from({ length: facet.size }, (_, at) => positions(facet, facet.sets, at));
  const counts = countOnce(once, rows, facet.values.length + 1, (row, add) => {
    for (const at of known[facet.codes[row]]) add(at);
  });
  return Float64Array.from(counts);
}

/**
 * @param {Facet} facet
 * @param {Float64Array} counts by code
 */
function byValue(facet, counts) {
  const { sets, values } = facet;
  const result = new Float64Array(values.length + 1);
  for (let code = 0; code < counts.length; code++) {
    if (!counts[code]) continue;
    for (const at of positions(facet, sets, code)) result[at] += counts[code];
  }
  return result;
}

/**
 * @param {Facet} facet
 * @param {Uint32Array | null} rows
 */
function countCodes({ codes, size }, rows) {
  const counts = new Float64Array(size);
  if (rows) { for (let i = 0; i < rows.length; i++) counts[codes[rows[i]]]++; }
  else for (let row = 0; row < codes.length; row++) counts[codes[row]]++;
  return counts;
}

/**
 * The positions that a code stands for.
 *
 * @param {Facet} facet
 * @param {number[][] | null} sets
 * @param {number} code
 * @returns {number[]}
 */
function positions(facet, sets, code) {
  if (code === 0) return [facet.values.length];
  return sets ? sets[code] : [code - 1];
}

/**
 * For each code, how many of the given positions it stands for.
 *
 * @param {Facet} facet
 * @param {number[]} wanted
 */
export function weightsOf(facet, wanted) {
  const kept = new Uint8Array(facet.values.length + 1);
  wanted.forEach((at) => (kept[at] = 1));
  const weights = new Float64Array(facet.size);
  for (let code = 0; code < facet.size; code++) {
    for (const at of positions(facet, facet.sets, code)) weights[code] += kept[at];
  }
  return weights;
}

/**
 * How many rows each value of `facet` has, counted once for every one of another facet's values
 * that a row has among those that `weights` heed; with `once`, the statements that have any of them.
 *
 * @param {Facet} facet
 * @param {Facet} other
 * @param {Float64Array} weights by the other facet's code
 * @param {Uint32Array} rows
 * @param {Once | null} [once]
 */
export function countWeighted(facet, other, weights, rows, once = null) {
  if (once) return valuesOnce(once, facet, rows.filter((row) => weights[other.codes[row]]));
  const counts = new Float64Array(facet.size);
  for (let i = 0; i < rows.length; i++) {
    counts[facet.codes[rows[i]]] += weights[other.codes[rows[i]]];
  }
  return byValue(facet, counts);
}

/**
 * Two facets crossed. `groups` says for each position of `split` into which of `width` columns it
 * counts. Returned are the numbers by row of the table: for each of the places its `width` columns.
 *
 * @param {Facet} facet
 * @param {number[]} places positions of `facet`
 * @param {Facet} split one with a single value a row
 * @param {Uint8Array} groups
 * @param {number} width
 * @param {Uint32Array} rows
 * @param {Once | null} [once]
 * @returns {number[][]}
 */
export function countCrossed(facet, places, split, groups, width, rows, once = null) {
  const groupOf = new Uint8Array(split.size);
  for (let code = 0; code < split.size; code++) {
    groupOf[code] = groups[code === 0 ? split.values.length : code - 1];
  }
  if (once) {
    const known = Array.from({ length: facet.size }, (_, at) => positions(facet, facet.sets, at));
    const found = countOnce(once, rows, (facet.values.length + 1) * width, (row, add) => {
      const group = groupOf[split.codes[row]];
      for (const at of known[facet.codes[row]]) add(at * width + group);
    });
    return places.map((at) => [...found.subarray(at * width, (at + 1) * width)]);
  }
  const cells = new Float64Array(facet.size * width);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    cells[facet.codes[row] * width + groupOf[split.codes[row]]]++;
  }
  const lines = new Map(places.map((place) => [place, new Array(width).fill(0)]));
  for (let code = 0; code < facet.size; code++) {
    for (const at of positions(facet, facet.sets, code)) {
      const line = lines.get(at);
      if (line) line.forEach((_, group) => (line[group] += cells[code * width + group]));
    }
  }
  return places.map((place) => /** @type {number[]} */ (lines.get(place)));
}

/**
 * How many rows fall into each period, and how many have no day; `periodOf` has the period of each
 * day from `from` on, days before and after it are not counted.
 *
 * @param {Int32Array} days
 * @param {number} noDay
 * @param {{from: number, periodOf: Int32Array, periods: number}} calendar
 * @param {Uint32Array | null} rows null for all
 * @param {Once | null} [once]
 * @returns {{numbers: number[], undated: number}}
 */
export function countPeriods(days, noDay, { from, periodOf, periods }, rows, once = null) {
  if (once) {
    const found = countOnce(once, rows, periods + 1, (row, add) => {
      const day = days[row];
      if (day === noDay) add(periods);
      else if (day >= from && day - from < periodOf.length) add(periodOf[day - from]);
    });
    return { numbers: [...found.subarray(0, periods)], undated: found[periods] };
  }
  const counts = new Float64Array(periodOf.length);
  const length = rows ? rows.length : days.length;
  let undated = 0;
  for (let i = 0; i < length; i++) {
    const day = days[rows ? rows[i] : i];
    if (day === noDay) undated++;
    else if (day >= from && day - from < counts.length) counts[day - from]++;
  }
  const numbers = new Array(periods).fill(0);
  counts.forEach((count, i) => (numbers[periodOf[i]] += count));
  return { numbers, undated };
}

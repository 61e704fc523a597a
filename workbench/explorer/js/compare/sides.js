/**
 * One side of a comparison: its quotes by value and by article.
 *
 * @module
 */

import { isOwn } from "../filter/canonical.js";

/** @import { Facet, Once, Table } from "../types.js" */
/** @import { Clusters } from "./certainty.js" */

/**
 * `hits` and `squared` have an entry for each value of the facet and one for no value. `without` is
 * the number of quotes that an analyst's own column has no value for, which no share is of.
 *
 * @typedef {Clusters & {hits: Float64Array, squared: Float64Array, without: number}} Side
 */

/**
 * @param {Table} table
 * @param {Facet} facet
 * @param {Uint32Array} rows
 * @param {Once | null} once to count each story once
 * @returns {Side}
 */
export function sideOf(table, facet, rows, once) {
  const articles = /** @type {Facet} */ (table.facets.find(({ name }) => name === "article"));
  const places = table.stories.length;
  const none = facet.values.length;
  const own = isOwn(facet.name);
  const sizes = new Float64Array(places);
  /** Quotes with a value in an article's story, by value and story. @type {Map<number, number>} */
  const cells = new Map();
  const seen = /** @type {Set<number>} */ (new Set());
  /** Of a statement that several rows print each value counts once. @type {Set<number>} */
  const counted = new Set();
  /** All statements, where these are counted, also those that no row has a value for. */
  const every = /** @type {Set<number>} */ (new Set());
  let without = 0;
  for (const row of rows) {
    const values = valuesAt(facet, facet.codes[row], none);
    const cluster = table.stories[articles.codes[row]];
    const statement = once ? once.numbers[row] : row;
    if (once) every.add(statement);
    if (own && values[0] === none) {
      without++;
      continue;
    }
    if (!once || !seen.has(statement)) sizes[cluster]++;
    if (once) seen.add(statement);
    for (const value of values) {
      if (once) {
        const known = statement * (none + 1) + value;
        if (counted.has(known)) continue;
        counted.add(known);
      }
      const cell = value * places + cluster;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  }
  // A statement is listed where one of the articles that print it names somebody who is.
  if (once) without = own ? every.size - seen.size : 0;
  return { ...summed(sizes), ...byValue(cells, sizes, none, places), without };
}

/**
 * @param {Facet} facet
 * @param {number} code
 * @param {number} none
 */
function valuesAt({ sets }, code, none) {
  if (!sets) return [code ? code - 1 : none];
  return sets[code].length ? sets[code] : [none];
}

/** @param {Float64Array} sizes @returns {Clusters} */
function summed(sizes) {
  let [quotes, articles, squares] = [0, 0, 0];
  for (const size of sizes) {
    quotes += size;
    articles += size ? 1 : 0;
    squares += size ** 2;
  }
  return { quotes, articles, squares };
}

/**
 * @param {Map<number, number>} cells
 * @param {Float64Array} sizes
 * @param {number} none
 * @param {number} places
 */
function byValue(cells, sizes, none, places) {
  const hits = new Float64Array(none + 1);
  const squared = new Float64Array(none + 1);
  cells.forEach((number, cell) => {
    const value = Math.floor(cell / places);
    hits[value] += number;
    squared[value] += number ** 2 / sizes[cell % places];
  });
  return { hits, squared };
}

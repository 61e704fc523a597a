/**
 * An analyst's own columns in the list: to be seen in the table, sorted by and grouped by.
 *
 * They go by a name that no column of ours has.
 *
 * @module
 */

import { isOwn } from "../filter/canonical.js";
import { labelAt } from "../filter/ranking.js";

/** @import { Facet, Table } from "../types.js" */

const MARK = "own:";

/**
 * The own columns that a table has, by their names in the list.
 *
 * @param {Pick<Table, "facets">} table
 * @returns {{[name: string]: Facet}}
 */
export function ownColumns({ facets }) {
  const own = facets.filter(({ name }) => isOwn(name));
  return Object.fromEntries(own.map((facet) => [MARK + facet.name, facet]));
}

/** The facet of what is named in the list: an own column's, or that of the name. @param {string} name */
export function facetNameOf(name) {
  return name.startsWith(MARK) ? name.slice(MARK.length) : name;
}

/** @param {string} name */
export function isOwnColumn(name) {
  return name.startsWith(MARK);
}

/** How an own column is called in a sentence. @param {string} name */
export function ownWords(name) {
  return facetNameOf(name).replaceAll("_", " ");
}

/**
 * What a row has in an own column; null where it has nothing.
 *
 * @param {Table} table
 * @param {string} name
 * @param {number} row
 */
export function ownValue({ facets }, name, row) {
  const facet = facets.find((each) => each.name === facetNameOf(name));
  const code = facet?.codes[row];
  return facet && code ? labelAt(facet, code - 1) : null;
}

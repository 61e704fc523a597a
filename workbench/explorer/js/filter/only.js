/**
 * A value that was clicked where it stands in a quote: whoever clicks on a name wants its quotes and
 * no others, so that it takes the place of the other values of its facet.
 *
 * @module
 */

import { chosen, excluded, withAlternatives, without } from "./filter.js";

/** @import { Filters, Table } from "../types.js" */

/** Both name who speaks; a name chosen as the one needs no second filter by the other. */
const WHO = ["expert", "speaker"];

/**
 * The facet that a row's speaker is chosen by: persons are there to be found as such.
 *
 * @param {Table} table
 * @param {number} row
 */
export function whoFacet(table, row) {
  const experts = table.facets.find(({ name }) => name === "expert");
  return experts?.codes[row] ? "expert" : "speaker";
}

/**
 * Whether of a facet this value alone is chosen.
 *
 * @param {Filters} filters
 * @param {string} facet
 * @param {string} value
 */
export function isOnly(filters, facet, value) {
  const values = facetsOf(facet).flatMap((name) => chosen(filters, name));
  return values.length > 0 && values.every((each) => each === value);
}

/**
 * The filters with this value alone of its facet; without any, where it was alone before.
 *
 * @param {Filters} filters
 * @param {string} facet
 * @param {string} value
 * @returns {Filters}
 */
export function toggleOnly(filters, facet, value) {
  const was = isOnly(filters, facet, value);
  let after = filters;
  for (const name of facetsOf(facet)) {
    for (const each of chosen(after, name)) after = without(after, name, each);
    if (excluded(after, name).includes(value)) after = without(after, name, value, "exclude");
  }
  return was ? after : withAlternatives(after, facet, [value]);
}

/** @param {string} facet */
function facetsOf(facet) {
  return WHO.includes(facet) ? WHO : [facet];
}

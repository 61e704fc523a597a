/**
 * The state of the filters: exactly the arguments of `workbench.quotes.select`, never changed in
 * place. A facet's rows without a value are chosen with `MISSING`.
 *
 * @module
 */

/** @import { Facet, Filters } from "./types.js" */

/** Stands for "no value" where a facet's values are listed. */
export const MISSING = null;

/**
 * The values of one facet that are chosen; empty when the facet does not filter.
 *
 * @param {Filters} filters
 * @param {string} name
 * @returns {(string | null)[]}
 */
export function chosen(filters, name) {
  const values = /** @type {string[] | undefined} */ (filters[name]) ?? [];
  return lacks(filters).includes(name) ? [...values, MISSING] : [...values];
}

/**
 * The filters after one value was clicked: chosen if it was not, and the other way round.
 *
 * @param {Filters} filters
 * @param {Facet[]} facets
 * @param {string} name
 * @param {string | null} value
 * @returns {Filters}
 */
export function toggle(filters, facets, name, value) {
  const before = chosen(filters, name);
  const after = before.includes(value) ? before.filter((v) => v !== value) : [...before, value];
  return withChosen(filters, facets, name, after);
}

/**
 * The filters with no facet chosen; whether beliefs are shown stays as it is.
 *
 * @param {Filters} filters
 * @returns {Filters}
 */
export function clear(filters) {
  return "speech" in filters ? { speech: filters.speech } : {};
}

/**
 * @param {Filters} filters
 * @param {boolean} shown
 * @returns {Filters}
 */
export function withBeliefs(filters, shown) {
  const { speech: _, ...rest } = filters;
  return shown ? { ...rest, speech: null } : rest;
}

/**
 * Every chosen value, facet by facet.
 *
 * @param {Filters} filters
 * @param {Facet[]} facets
 * @returns {{facet: Facet, value: string | null}[]}
 */
export function active(filters, facets) {
  return facets.flatMap((facet) => chosen(filters, facet.name).map((value) => ({ facet, value })));
}

/**
 * @param {Filters} filters
 * @param {Facet[]} facets
 * @param {string} name
 * @param {(string | null)[]} values
 * @returns {Filters}
 */
function withChosen(filters, facets, name, values) {
  /** @type {Filters} */
  const after = {};
  const missing = facets.filter((facet) => {
    const now = facet.name === name ? values : chosen(filters, facet.name);
    const present = now.filter((value) => value !== MISSING);
    if (present.length) after[facet.name] = /** @type {string[]} */ (present);
    return now.includes(MISSING);
  });
  if (missing.length) after.missing = missing.map((facet) => facet.name);
  if ("speech" in filters) after.speech = filters.speech;
  return after;
}

/** @param {Filters} filters */
function lacks(filters) {
  return /** @type {string[] | undefined} */ (filters.missing) ?? [];
}

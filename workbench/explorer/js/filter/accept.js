/**
 * What one facet's filters make of its codes: which of them pass, and what counts for which value.
 *
 * @module
 */

import { alternatives, asksAllThemes, chosen, excluded, MISSING } from "./filter.js";

/** @import { Facet, Filters, Tally } from "../types.js" */

/**
 * For each code, 1 when a row with it passes the facet; null when every row does.
 *
 * @param {Facet} facet
 * @param {Filters} filters
 * @returns {Uint8Array | null}
 */
export function acceptedCodes(facet, filters) {
  const any = chosenAlternatives(facet, filters);
  const every = everyTheme(facet, filters);
  const none = excluded(filters, facet.name);
  if (!any.length && !every.length && !none.length) return null;
  const accepts = new Uint8Array(facet.size);
  if (facet.sets) {
    const members = positions(facet, [...any, ...every, ...none]);
    for (let code = 0; code < facet.size; code++) {
      const set = facet.sets[code];
      /** @param {string | null} value */
      const has = (value) => value === MISSING ? !set.length : set.includes(members(value));
      const passes = (!any.length || any.some(has)) && every.every(has) && !none.some(has);
      accepts[code] = passes ? 1 : 0;
    }
    return accepts;
  }
  const code = positions(facet, [...any, ...none]);
  if (!any.length) accepts.fill(1);
  // A value that the frame does not know is at -1, which is no place in the array.
  for (const value of any) accepts[value === MISSING ? 0 : code(value) + 1 || -1] = 1;
  for (const value of none) accepts[value === MISSING ? 0 : code(value) + 1 || -1] = 0;
  return accepts;
}

/**
 * How many rows each value would leave if it alone were chosen in its facet, from how many rows
 * there are of each code under all other filters. An excluded value is counted as if it were not
 * excluded itself: that is what including it again would give.
 *
 * Where all of several themes are asked for, choosing one more narrows what there is; so themes
 * are then counted over the rows that match.
 *
 * @param {Facet} facet
 * @param {Filters} filters
 * @param {ArrayLike<number>} counts by code
 * @returns {Tally}
 */
export function tallied(facet, filters, counts) {
  if (!facet.sets) return plain(facet, counts);
  const values = new Float64Array(facet.values.length);
  const countedFor = valuesCounted(facet, filters);
  let missing = 0;
  facet.sets.forEach((_, code) => {
    if (!counts[code]) return;
    for (const at of countedFor(code)) {
      if (at < values.length) values[at] += counts[code];
      else missing += counts[code];
    }
  });
  return { values, missing };
}

/**
 * For which values a row of a facet with sets counts by the rule of `tallied`, from its code; no
 * value is the position after the last.
 *
 * @param {Facet} facet
 * @param {Filters} filters
 * @returns {(code: number) => number[]}
 */
export function valuesCounted(facet, filters) {
  const sets = /** @type {number[][]} */ (facet.sets);
  const all = asksAllThemes(filters) && facet.name === "theme";
  const none = excluded(filters, facet.name);
  const position = positions(facet, [...none, ...chosen(filters, facet.name)]);
  const out = new Set(none.filter((value) => value !== MISSING).map(position));
  const passes = all ? acceptedCodes(facet, { ...filters, exclude: {} }) : null;
  return (code) => {
    if (passes && !passes[code]) return [];
    if (code === 0) return [facet.values.length];
    const banned = out.size ? sets[code].filter((member) => out.has(member)) : [];
    if (banned.length > 1) return [];
    return banned.length ? banned : sets[code];
  };
}

/**
 * Counts by code into counts by value: a row with two themes counts once for each.
 *
 * @param {Facet} facet
 * @param {ArrayLike<number>} counts
 * @returns {Tally}
 */
export function plain(facet, counts) {
  const values = new Float64Array(facet.values.length);
  if (!facet.sets) { for (let i = 0; i < values.length; i++) values[i] = counts[i + 1]; }
  else {
    facet.sets.forEach((members, code) => members.forEach((i) => (values[i] += counts[code])));
  }
  return { values, missing: counts[0] };
}

/**
 * @param {Facet} facet
 * @param {Filters} filters
 * @returns {(string | null)[]}
 */
function chosenAlternatives({ name }, filters) {
  const values = alternatives(filters, name);
  return filters.missing?.includes(name) ? [...values, MISSING] : values;
}

/**
 * @param {Facet} facet
 * @param {Filters} filters
 * @returns {string[]}
 */
function everyTheme({ name }, filters) {
  return name === "theme" ? filters.all_themes ?? [] : [];
}

/**
 * Where values stand in their facet, -1 for what it does not have.
 *
 * @param {Facet} facet
 * @param {(string | null)[]} wanted a few
 * @returns {(value: string | null) => number}
 */
function positions(facet, wanted) {
  const known = new Map(wanted.map((value) => [value, facet.values.indexOf(String(value))]));
  return (value) => known.get(value) ?? -1;
}

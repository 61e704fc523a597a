/**
 * What a click makes of the filters, which are exactly the arguments of `workbench.quotes.select`
 * and never changed in place. A facet's rows without a value are chosen, or excluded, with `MISSING`.
 *
 * @module
 */

import { canonical, isOwn } from "./canonical.js";

/** @import { Filters } from "../types.js" */

/** Stands for "no value" where a facet's values are listed. */
export const MISSING = null;

/**
 * The values of one facet that are asked for, rows without one and `all_themes` aside.
 *
 * @param {Filters} filters
 * @param {string} name
 * @returns {string[]}
 */
export function alternatives(filters, name) {
  return isOwn(name) ? [...filters.own?.[name] ?? []] : listOf(filters, name);
}

/**
 * The filters with other values of one facet asked for.
 *
 * @param {Filters} filters
 * @param {string} name
 * @param {string[]} values
 * @returns {Filters}
 */
export function withAlternatives(filters, name, values) {
  return isOwn(name)
    ? canonical({ ...filters, own: { ...filters.own, [name]: values } })
    : canonical({ ...filters, [name]: values });
}

/**
 * The filters with one argument set, or taken out where `value` asks for nothing.
 *
 * @template {keyof Filters} Name
 * @param {Filters} filters
 * @param {Name} name
 * @param {Filters[Name]} value
 * @returns {Filters}
 */
export function withArgument(filters, name, value) {
  return canonical({ ...filters, [name]: value });
}

/**
 * @param {Filters} filters
 * @param {string} name
 * @param {string[]} values
 * @returns {Filters}
 */
export function withExcluded(filters, name, values) {
  return canonical({ ...filters, exclude: { ...filters.exclude, [name]: values } });
}

/**
 * The values of one facet that are chosen, themes of which all are asked for among them; empty
 * when none is.
 *
 * @param {Filters} filters
 * @param {string} name
 * @returns {(string | null)[]}
 */
export function chosen(filters, name) {
  const values = alternatives(filters, name);
  if (name === "theme") values.push(...listOf(filters, "all_themes"));
  return [...new Set(values), ...(listOf(filters, "missing").includes(name) ? [MISSING] : [])];
}

/**
 * The values of one facet that must not occur.
 *
 * @param {Filters} filters
 * @param {string} name
 * @returns {(string | null)[]}
 */
export function excluded(filters, name) {
  const { exclude = {} } = filters;
  const values = exclude[name] ?? [];
  return [...values, ...(exclude.missing?.includes(name) ? [MISSING] : [])];
}

/** Whether the themes chosen must all be there. @param {Filters} filters */
export function asksAllThemes(filters) {
  return listOf(filters, "all_themes").length > 0;
}

/**
 * The filters after a value was clicked: chosen if it was not, and the other way round. What was
 * excluded becomes chosen.
 *
 * @param {Filters} filters
 * @param {string} name
 * @param {string | null} value
 * @param {boolean} [all] of themes: whether a row must have every one that is chosen
 * @returns {Filters}
 */
export function toggle(filters, name, value, all = false) {
  const was = chosen(filters, name).includes(value);
  const after = without(without(filters, name, value), name, value, "exclude");
  if (was) return after;
  if (value === MISSING) return withArgument(after, "missing", [...listOf(after, "missing"), name]);
  if (all && name === "theme") {
    return withArgument(after, "all_themes", [...listOf(after, "all_themes"), value]);
  }
  return withAlternatives(after, name, [...alternatives(after, name), value]);
}

/**
 * The filters after a value was clicked to be excluded: excluded if it was not, and the other way
 * round. What was chosen becomes excluded.
 *
 * @param {Filters} filters
 * @param {string} name
 * @param {string | null} value
 * @returns {Filters}
 */
export function toggleExcluded(filters, name, value) {
  const was = excluded(filters, name).includes(value);
  const after = without(without(filters, name, value), name, value, "exclude");
  if (was) return after;
  const argument = value === MISSING ? "missing" : name;
  const now = after.exclude?.[argument] ?? [];
  return withExcluded(after, argument, [...now, value === MISSING ? name : value]);
}

/**
 * The filters without one value of a facet, chosen or excluded.
 *
 * @param {Filters} filters
 * @param {string} name
 * @param {string | null} value
 * @param {"choose" | "exclude"} [how]
 * @returns {Filters}
 */
export function without(filters, name, value, how = "choose") {
  const argument = value === MISSING ? "missing" : name;
  const word = value === MISSING ? name : value;
  /** @param {string[] | undefined} values */
  const left = (values) => (values ?? []).filter((each) => each !== word);
  if (how === "exclude") return withExcluded(filters, argument, left(filters.exclude?.[argument]));
  if (value === MISSING) return withArgument(filters, "missing", left(filters.missing));
  const after = withAlternatives(filters, name, left(alternatives(filters, name)));
  return name === "theme" ? withArgument(after, "all_themes", left(filters.all_themes)) : after;
}

/**
 * The filters with all themes that are chosen asked for together, or each as an alternative.
 *
 * @param {Filters} filters
 * @param {boolean} all
 * @returns {Filters}
 */
export function withAllThemes(filters, all) {
  const themes = /** @type {string[]} */ (chosen(filters, "theme").filter((v) => v !== MISSING));
  return canonical({
    ...filters,
    theme: all ? [] : themes,
    all_themes: all ? themes : [],
  });
}

/**
 * @param {Filters} filters
 * @param {string} name
 * @returns {string[]}
 */
function listOf(filters, name) {
  return [.../** @type {{[name: string]: any}} */ (filters)[name] ?? []];
}

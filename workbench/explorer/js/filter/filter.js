/**
 * The state of the filters: exactly the arguments of `workbench.quotes.select`, never changed in
 * place. A facet's rows without a value are chosen, or excluded, with `MISSING`.
 *
 * @module
 */

import { fieldsOf, inOrder, looksFor, USUAL } from "./fields.js";
import { folded } from "./folding.js";

/** @import { Filters } from "../types.js" */

/** Stands for "no value" where a facet's values are listed. */
export const MISSING = null;

/** The arguments in the order of select's signature, in which they are kept. */
export const ARGUMENTS = /** @type {const} */ ([
  "expert",
  "speaker",
  "institution",
  "theme",
  "outlet",
  "kind",
  "speaker_kind",
  "country",
  "article",
  "section",
  "all_themes",
  "min_confidence",
  "missing",
  "since",
  "until",
  "text",
  "exclude",
  "speech",
  "text_in",
  "reviewed",
  "bookmarked",
  "noted",
  "own",
]);

/** The arguments that take names: the first ones. Any other facet is an analyst's own column. */
const VALUED = /** @type {readonly string[]} */ (ARGUMENTS.slice(0, 10));

/** Whether a facet is an analyst's own column. @param {string} facet */
export function isOwn(facet) {
  return !VALUED.includes(facet);
}

/** What `missing` may name, in the order in which it is kept. */
export const LACKABLE = [
  ...["expert", "speaker", "institution", "theme", "outlet", "country", "section"],
  ...["role", "title", "cue", "published"],
];

/**
 * The same filters in their one form, by which two states can be compared.
 *
 * @param {Filters} filters
 * @returns {Filters}
 */
export function canonical(filters) {
  /** @type {{[name: string]: any}} */
  const kept = {};
  for (const name of ARGUMENTS) {
    const value = name === "exclude"
      ? listsOf([...VALUED, "missing", "text"], filters.exclude)
      : name === "own"
      ? listsOf([], filters.own)
      : valueOf(filters, name);
    if (name === "speech" ? value === false || value === null : asksForSomething(value)) {
      kept[name] = value;
    }
  }
  if (kept.text_in) kept.text_in = inOrder(kept.text_in);
  // Where nothing is looked for it does not matter where.
  if (!looksFor(kept) || fieldsOf(kept).join() === USUAL.join()) delete kept.text_in;
  return kept;
}

/**
 * @param {Filters} a
 * @param {Filters} b
 */
export function same(a, b) {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

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

/**
 * @param {Filters} filters
 * @param {keyof Filters} name
 */
function valueOf(filters, name) {
  const value = filters[name];
  if (!Array.isArray(value)) return value;
  return listed(name, value);
}

/**
 * Lists of values by the names of arguments, in the order of `names`; own columns stand behind, by
 * the alphabet.
 *
 * @param {readonly string[]} names
 * @param {{[name: string]: string[]}} [given]
 */
function listsOf(names, given = {}) {
  const own = Object.keys(given).filter((name) => !names.includes(name)).sort();
  const kept = [...names, ...own].map((name) => [name, listed(name, given[name] ?? [])])
    .filter(([, values]) => values.length);
  return kept.length ? Object.fromEntries(kept) : undefined;
}

/**
 * @param {string} name
 * @param {string[]} values
 */
function listed(name, values) {
  if (name === "missing") {
    const own = [...new Set(values)].filter((each) => !LACKABLE.includes(each)).sort();
    return [...LACKABLE.filter((each) => values.includes(each)), ...own];
  }
  return [...new Set(name === "text" ? values.filter(folded) : values)];
}

/** @param {unknown} value */
function asksForSomething(value) {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

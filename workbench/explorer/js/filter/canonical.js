/**
 * The arguments of `workbench.quotes.select` and the one form of a state of them, by which two
 * states can be compared.
 *
 * @module
 */

import { fieldsOf, inOrder, looksFor, USUAL } from "./fields.js";
import { folded } from "./folding.js";

/** @import { Filters } from "../types.js" */

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

/**
 * A view that came from somebody's address, file or browser, checked against the quotes at hand.
 *
 * All of it is taken or none: filters of which some are left out would show something else than was
 * asked for, without a word.
 *
 * @module
 */

import { FIELDS } from "../filter/fields.js";
import { ARGUMENTS, canonical, isOwn, LACKABLE } from "../filter/canonical.js";

/** @import { Filters } from "../types.js" */

/**
 * What opens an Explorer: the arguments of select, how it counts, and how it looks.
 *
 * @typedef {object} View
 * @property {Filters} filters
 * @property {"quotes" | "stories"} count
 * @property {{[part: string]: unknown}} look
 */

/** @typedef {{name: string, values: string[]}} Known the values of a facet */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** As long as the kernel takes; a reader of the message needs less. */
const LONGEST_SHOWN = 60;
const MOST_LOOK = 20_000;

/** @type {{[name: string]: (given: unknown, name: string) => unknown}} */
const READERS = {
  text: texts,
  text_in: (given, name) => texts(given, name).map((each) => oneOf(FIELDS, name, each)),
  reviewed: flag,
  bookmarked: flag,
  noted: flag,
  min_confidence: (given, name) =>
    typeof given === "number" && given >= 0 && given <= 1 ? given : refuse(name, given),
  since: day,
  until: day,
  speech: (given, name) =>
    given === null || typeof given === "boolean" ? given : refuse(name, given),
};

/**
 * @param {unknown} given
 * @param {Known[]} facets
 * @returns {View}
 * @throws {Error} with one line for the reader, where it is no view of these quotes
 */
export function checkedView(given, facets) {
  const { filters = {}, count = "quotes", look = {} } = mapping(given, "the view");
  if (count !== "quotes" && count !== "stories") refuse("count", count);
  if (JSON.stringify(mapping(look, "look")).length > MOST_LOOK) refuse("look", "too much");
  return {
    filters: checkedFilters(filters, facets),
    count: /** @type {View["count"]} */ (count),
    look: mapping(look, "look"),
  };
}

/**
 * @param {unknown} given
 * @param {Known[]} facets
 * @returns {Filters}
 */
export function checkedFilters(given, facets) {
  const known = new Map(facets.map(({ name, values }) => [name, values]));
  const { exclude, own, ...others } = mapping(given, "filters");
  const read = readAll(others, known);
  const owned = own === undefined ? {} : readOwn(mapping(own, "own"), known);
  // Of these only lists of texts can be excluded.
  const out = exclude === undefined ? {} : readExcluded(mapping(exclude, "exclude"), known);
  Object.entries(out).forEach(([name, values]) => {
    if (!Array.isArray(values) || name === "all_themes") refuse("exclude", name);
  });
  return canonical(/** @type {Filters} */ ({ ...read, own: owned, exclude: out }));
}

/**
 * Values of an analyst's own columns, by their names.
 *
 * @param {{[name: string]: unknown}} given
 * @param {Map<string, string[]>} known
 */
function readOwn(given, known) {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const values = known.get(name);
      if (!values || !isOwn(name)) return refuse("own column", name);
      return [name, texts(value, name).map((each) => oneOf(values, name, each))];
    }),
  );
}

/**
 * @param {{[name: string]: unknown}} given
 * @param {Map<string, string[]>} known
 */
function readExcluded(given, known) {
  const names = Object.keys(given).filter((name) => known.has(name) && isOwn(name));
  const own = Object.fromEntries(names.map((name) => [name, given[name]]));
  const others = Object.entries(given).filter(([name]) => !names.includes(name));
  return { ...readAll(Object.fromEntries(others), known), ...readOwn(own, known) };
}

/**
 * @param {{[name: string]: unknown}} given
 * @param {Map<string, string[]>} known
 */
function readAll(given, known) {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const facet = name === "all_themes" ? "theme" : name;
      const values = known.get(facet);
      if (!(/** @type {readonly string[]} */ (ARGUMENTS)).includes(name)) refuse("filter", name);
      if (name === "missing") return [name, lacking(value, known)];
      if (values) return [name, texts(value, name).map((each) => oneOf(values, facet, each))];
      return Object.hasOwn(READERS, name)
        ? [name, READERS[name](value, name)]
        : refuse("filter", name);
    }),
  );
}

/**
 * @param {unknown} given
 * @param {Map<string, string[]>} known
 */
function lacking(given, known) {
  const names = [...LACKABLE, ...[...known.keys()].filter(isOwn)];
  return texts(given, "missing").map((each) => oneOf(names, "missing", each));
}

/**
 * @param {unknown} given
 * @param {string} name
 * @returns {string[]}
 */
function texts(given, name) {
  const list = typeof given === "string" ? [given] : given;
  if (!Array.isArray(list) || !list.every((each) => typeof each === "string")) refuse(name, given);
  return /** @type {string[]} */ (list);
}

/**
 * @param {unknown} given
 * @param {string} name
 */
function flag(given, name) {
  return typeof given === "boolean" ? given : refuse(name, given);
}

/**
 * @param {unknown} given
 * @param {string} name
 */
function day(given, name) {
  const there = typeof given === "string" && DAY.test(given) &&
    new Date(given).toString() !== "Invalid Date" &&
    new Date(given).toISOString().startsWith(given);
  return there ? given : refuse(name, given);
}

/**
 * @param {readonly string[]} values
 * @param {string} name
 * @param {string} value
 */
function oneOf(values, name, value) {
  return values.includes(value) ? value : refuse(name, value);
}

/**
 * @param {unknown} given
 * @param {string} name
 * @returns {{[name: string]: unknown}}
 */
function mapping(given, name) {
  if (!given || typeof given !== "object" || Array.isArray(given)) refuse(name, given);
  return /** @type {{[name: string]: unknown}} */ (given);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {never}
 */
function refuse(name, value) {
  const words = typeof value === "string" ? value : JSON.stringify(value) ?? "nothing";
  const short = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)} …` : words;
  throw new Error(`it asks for ${name} “${short}”, which these quotes do not have`);
}

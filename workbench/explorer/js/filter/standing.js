/**
 * The filters that stand, one by one in words, each with the filters that would be left without it.
 *
 * @module
 */

import { REVIEW } from "./criteria.js";
import { fieldsInWords, fieldsOf, USUAL } from "./fields.js";
import { chosen, excluded, MISSING, withArgument, withExcluded, without } from "./filter.js";
import { labelOf } from "./ranking.js";

/** @import { Facet, Filters, Table } from "../types.js" */

/**
 * @typedef {object} Standing
 * @property {string} words
 * @property {boolean} excludes
 * @property {Filters} left the filters without this one
 */

/** What is said of rows with and without a flag. @type {{[flag: string]: [string, string]}} */
const REVIEW_WORDS = {
  reviewed: ["Reviewed", "Not reviewed"],
  bookmarked: ["Bookmarked", "Not bookmarked"],
  noted: ["With a note", "Without a note"],
};

/** How `missing` names are read where they are no facets. */
const LACKING = /** @type {{[name: string]: string}} */ ({
  role: "Role",
  title: "Title of article",
  cue: "Reporting words",
  published: "Date",
});

/**
 * @param {Filters} filters
 * @param {Table} table
 * @returns {Standing[]}
 */
export function standing(filters, table) {
  return [
    ...table.facets.flatMap((facet) => [
      ...ofFacet(filters, facet, chosen(filters, facet.name), false),
      ...ofFacet(filters, facet, excluded(filters, facet.name), true),
    ]),
    ...lacking(filters, table),
    ...ranges(filters),
    ...texts(filters),
    ...ofSpeech(filters),
    ...ofReview(filters),
  ];
}

/**
 * @param {Filters} filters
 * @param {Facet} facet
 * @param {(string | null)[]} values
 * @param {boolean} excludes
 * @returns {Standing[]}
 */
function ofFacet(filters, facet, values, excludes) {
  const together = facet.name === "theme" ? filters.all_themes ?? [] : [];
  return values.map((value) => {
    const all = !excludes && value !== MISSING && together.includes(value) && together.length > 1;
    return {
      words: `${facet.label}${all ? " (all)" : ""}: ${labelOf(facet, value)}`,
      excludes,
      left: without(filters, facet.name, value, excludes ? "exclude" : "choose"),
    };
  });
}

/**
 * @param {Filters} filters
 * @param {Table} table
 * @returns {Standing[]}
 */
function lacking(filters, { lackable }) {
  return [filters.missing, filters.exclude?.missing].flatMap((names, i) =>
    (names ?? []).filter((name) => lackable.includes(name)).map((name) => ({
      words: `${LACKING[name] ?? name}: ${labelOf(/** @type {any} */ ({}), MISSING)}`,
      excludes: i === 1,
      left: without(filters, name, MISSING, i === 1 ? "exclude" : "choose"),
    }))
  );
}

/**
 * @param {Filters} filters
 * @returns {Standing[]}
 */
function ranges(filters) {
  const { since, until, min_confidence: least } = filters;
  /** @type {Standing[]} */
  const found = [];
  /**
   * @param {"since" | "until" | "min_confidence"} name
   * @param {string} words
   */
  const add = (name, words) =>
    found.push({ words, excludes: false, left: withArgument(filters, name, undefined) });
  if (since !== undefined) add("since", `Since ${since}`);
  if (until !== undefined) add("until", `Until ${until}`);
  if (least !== undefined) add("min_confidence", `Confidence at least ${least}`);
  return found;
}

/**
 * @param {Filters} filters
 * @returns {Standing[]}
 */
function texts(filters) {
  const { text = [], exclude } = filters;
  const shunned = exclude?.text ?? [];
  const fields = fieldsOf(filters);
  const usual = fields.join() === USUAL.join();
  // The phrase stands first, as what is long is cut.
  const where = ` in ${fieldsInWords(fields).toLowerCase()}`;
  /** @param {string} phrase @param {string} any */
  const words = (phrase, any = "") =>
    usual ? `Text${any}: “${phrase}”` : `“${phrase}”${any}${where}`;
  return [
    ...text.map((phrase) => ({
      words: words(phrase, text.length > 1 ? " (any)" : ""),
      excludes: false,
      left: withArgument(filters, "text", text.filter((each) => each !== phrase)),
    })),
    ...shunned.map((phrase) => ({
      words: words(phrase),
      excludes: true,
      left: withExcluded(filters, "text", shunned.filter((each) => each !== phrase)),
    })),
  ];
}

/**
 * @param {Filters} filters
 * @returns {Standing[]}
 */
function ofSpeech(filters) {
  if (filters.speech === undefined) return [];
  const words = filters.speech === null ? "Beliefs and intentions too" : "Beliefs and intentions";
  return [{ words, excludes: false, left: withArgument(filters, "speech", undefined) }];
}

/**
 * @param {Filters} filters
 * @returns {Standing[]}
 */
function ofReview(filters) {
  return REVIEW.flatMap((name) => {
    const wanted = filters[name];
    if (wanted === undefined) return [];
    const words = REVIEW_WORDS[name][wanted ? 0 : 1];
    return [{ words, excludes: false, left: withArgument(filters, name, undefined) }];
  });
}

/**
 * Where words are looked for: what `workbench/quotes/looking.py` has, and how people call it.
 *
 * @module
 */

/** @import { Filters } from "../types.js" */

/** In the order in which they are kept. */
export const FIELDS = ["quote", "speaker", "institution", "title", "article"];
/** What `select` looks through where it is not told. */
export const USUAL = FIELDS.slice(0, 1);
/** What the box looks through: who types a name wants what its bearer said. */
export const NAMES_TOO = FIELDS.slice(0, 3);

/** @type {{[field: string]: string}} */
export const LABELS = {
  quote: "Quotes",
  speaker: "Speakers",
  institution: "Institutions",
  title: "Titles of articles",
  article: "Whole articles",
};

/**
 * What is looked for, by the field that it is looked for in.
 *
 * @typedef {{[field: string]: string[]}} Sought
 */

/**
 * @param {readonly string[]} fields
 * @returns {string[]} each once and in order; the usual ones where there is none
 */
export function inOrder(fields) {
  const known = FIELDS.filter((field) => fields.includes(field));
  return known.length ? known : USUAL;
}

/** @param {Filters} filters */
export function fieldsOf({ text_in = USUAL }) {
  return text_in;
}

/** Whether any words are asked for or kept out. @param {Filters} filters */
export function looksFor({ text, exclude }) {
  return !!text?.length || !!exclude?.text?.length;
}

/**
 * @param {Filters} filters
 * @returns {Sought}
 */
export function soughtIn(filters) {
  return Object.fromEntries(fieldsOf(filters).map((field) => [field, filters.text ?? []]));
}

/** As short as can be. @param {string[]} fields */
export function fieldsInWords(fields) {
  if (fields.join() === NAMES_TOO.join()) return "Quotes and names";
  if (fields.length === FIELDS.length) return "Everything";
  const [first, ...others] = fields.map((field) => LABELS[field]);
  return [first, ...others.map((each) => each.toLowerCase())].join(", ");
}

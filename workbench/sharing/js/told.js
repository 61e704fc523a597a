/**
 * How a selection was made, in a few sentences: the same as `workbench/exports/told.py` and
 * `words.py` write, letter by letter.
 *
 * @module
 */

import { decimal } from "../../explorer/js/filter/code.js";
import { SPACES } from "./notes.js";

/** @typedef {{[name: string]: any}} Filters */
/** @typedef {{name: string, values: string[], labels: string[] | null}} Facet */

/** The arguments that take names, in the order of select's signature. */
const VALUED = [
  ...["expert", "speaker", "institution", "theme", "outlet", "kind", "speaker_kind", "country"],
  ...["article", "section"],
];
/** @type {{[name: string]: string}} */
const LABELS = {
  expert: "named person",
  speaker_kind: "kind of speaker",
  published: "date",
  cue: "reporting words",
};
const SPEECH = {
  true: "speech and writing, no beliefs or intentions",
  false: "beliefs and intentions only",
  null: "speech and writing, beliefs and intentions",
};
/** @type {{[name: string]: [string, string]}} */
const FLAGS = {
  reviewed: ["Reviewed by an analyst", "Not reviewed by an analyst"],
  bookmarked: ["Bookmarked", "Not bookmarked"],
  noted: ["With a note", "Without a note"],
};
/** @type {{[field: string]: string}} */
const FIELDS = {
  quote: "the quote",
  speaker: "the speaker's name",
  institution: "the institution",
  title: "the article's title",
  article: "the article",
};
const MOST_LETTERS = 2000;
const ENGLISH = new Intl.NumberFormat("en");

/**
 * @param {Filters} filters
 * @param {Facet[]} facets
 * @param {number} quotes selected
 * @param {number} of how many there are
 */
export function told(filters, facets, quotes, of) {
  const counts = `Selected ${number(quotes)} of ${number(of)} ${of === 1 ? "quote" : "quotes"}.`;
  const facts = inWords(filters, titlesIn(facets)).map(([label, words]) => `${label}: ${words}.`);
  const line = [...[counts, ...facts].join(" ").replace(SPACES, " ").trim()];
  const whole = line.length <= MOST_LETTERS
    ? line.join("")
    : `${line.slice(0, MOST_LETTERS).join("")} … (cut: ${number(line.length)} letters in all)`;
  return whole.toWellFormed?.() ?? whole;
}

/**
 * @param {Filters} filters
 * @param {(id: string) => string} title of an article
 * @returns {[string, string][]}
 */
function inWords(filters, title) {
  const { missing = [], exclude = {}, own = {} } = filters;
  /** @param {string} name @param {string[]} values */
  const named = (name, values) => name === "article" ? values.map(title) : [...values];
  /** @type {[string, string][]} */
  const words = [];
  for (const name of new Set([...VALUED, ...Object.keys(own), ...missing])) {
    const values = named(name, own[name] ?? filters[name] ?? []);
    if (missing.includes(name)) values.push("none stated");
    if (values.length) words.push([label(name), values.join(" or ")]);
  }
  if (filters.all_themes) words.push(["Themes", filters.all_themes.join(" and ")]);
  if (filters.min_confidence !== undefined) {
    words.push(["Confidence", `at least ${decimal(filters.min_confidence)}`]);
  }
  if (filters.since !== undefined) words.push(["Published since", filters.since]);
  if (filters.until !== undefined) words.push(["Published until", filters.until]);
  const { text_in = ["quote"] } = filters;
  const where = text_in.map((/** @type {string} */ field) => FIELDS[field]).join(" or ");
  if (filters.text) words.push([`Words in ${where}`, phrases(filters.text)]);
  for (const [name, values] of Object.entries(exclude)) {
    if (name === "missing") {
      const lacking = values.map((/** @type {string} */ each) => label(each).toLowerCase());
      words.push(["Without rows that lack", lacking.join(" or ")]);
    } else if (name === "text") {
      words.push([`Without words in ${where}`, named(name, values).join(" or ")]);
    } else {
      words.push([`Without ${label(name).toLowerCase()}`, named(name, values).join(" or ")]);
    }
  }
  for (const [name, [yes, no]] of Object.entries(FLAGS)) {
    if (typeof filters[name] === "boolean") words.push(["Rows", filters[name] ? yes : no]);
  }
  const speech = filters.speech === undefined ? "true" : String(filters.speech);
  words.push(["Shown", SPEECH[/** @type {keyof SPEECH} */ (speech)]]);
  return words;
}

/** @param {Facet[]} facets @returns {(id: string) => string} */
function titlesIn(facets) {
  const articles = facets.find(({ name }) => name === "article");
  return (id) => {
    const at = articles?.values.indexOf(id) ?? -1;
    return (at >= 0 && articles?.labels?.[at]) || id;
  };
}

/** @param {string[]} texts */
function phrases(texts) {
  return texts.map((text) => `“${text}”`).join(" or ");
}

/** @param {string} name */
function label(name) {
  const words = LABELS[name] ?? name;
  return words[0].toUpperCase() + words.slice(1).replaceAll("_", " ");
}

/** @param {number} n */
function number(n) {
  return ENGLISH.format(n);
}

/**
 * What an exported file is called: after what was selected, in letters that every system takes.
 *
 * @module
 */

import { isOwn } from "../filter/canonical.js";
import { REVIEW } from "../filter/criteria.js";
import { labelOf } from "../filter/ranking.js";

/** @import { Filters, Table } from "../types.js" */

/** Some systems take 255 bytes for a path's last part, some programs far less for all of it. */
const MOST_LETTERS = 80;
const MOST_OF_ONE = 24;
/** Of one argument; more are told as how many there are. */
const MOST_VALUES = 2;
const MARKS = /\p{M}/gu;
const APART = /[^\p{L}\p{N}]+/gu;

/**
 * @param {Filters} filters
 * @param {Table} table
 * @param {string} suffix with its dot
 * @param {string} [about] what the file holds
 */
export function fileName(filters, table, suffix, about = "quotes") {
  let name = about;
  for (const part of parts(filters, table)) {
    const longer = part && `${name}-${part}`;
    if (!longer || longer.length > MOST_LETTERS) continue;
    name = longer;
  }
  return name + suffix;
}

/**
 * @param {Filters} filters
 * @param {Table} table
 * @returns {string[]}
 */
function parts(filters, table) {
  const { text = [], since, until, min_confidence: least, exclude = {} } = filters;
  const days = [since, until].filter((day) => day !== undefined);
  return [
    ...table.facets.flatMap((facet) => {
      const values = isOwn(facet.name) ? filters.own ?? {} : filters;
      const { [facet.name]: chosen = [] } = /** @type {{[name: string]: string[]}} */ (values);
      const all = facet.name === "theme" ? filters.all_themes ?? [] : [];
      return listed([...chosen, ...all].map((value) => labelOf(facet, value)));
    }),
    ...listed(text),
    days.length ? dates(since, until) : "",
    least === undefined ? "" : `confidence-${slug(String(least))}`,
    ...(filters.missing ?? []).map((name) => `no-${slug(name)}`),
    Object.keys(exclude).length ? "some-excluded" : "",
    filters.speech === undefined ? "" : filters.speech === null ? "with-beliefs" : "beliefs",
    ...REVIEW.map((name) => {
      const wanted = filters[name];
      return wanted === undefined ? "" : wanted ? name : `not-${name}`;
    }),
  ];
}

/** @param {string[]} values */
function listed(values) {
  const known = values.map(slug).filter(Boolean);
  if (known.length <= MOST_VALUES) return known;
  return [...known.slice(0, MOST_VALUES), `and-${known.length - MOST_VALUES}-more`];
}

/**
 * A year where it is a whole one, as after a click on the chart; else the days.
 *
 * @param {string} [since]
 * @param {string} [until]
 */
function dates(since, until) {
  if (since?.endsWith("-01-01") && until === `${since.slice(0, 4)}-12-31`) return since.slice(0, 4);
  if (since && until) return since === until ? since : `${since}-to-${until}`;
  return since ? `since-${since}` : `until-${until}`;
}

/** @param {string} words */
function slug(words) {
  const plain = words.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(APART, "-");
  const letters = [...plain.replace(/^-|-$/g, "")].slice(0, MOST_OF_ONE).join("");
  return letters.replace(/-$/, "").normalize("NFC");
}

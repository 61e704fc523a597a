/**
 * The rows of the list under headings: who speaks, for which institution, where it is printed.
 *
 * @module
 */

import { count } from "../dom.js";
import { countOnce } from "../filter/once.js";
import { labelAt } from "../filter/ranking.js";
import { facetNameOf, ownColumns, ownWords } from "./own.js";

/** @import { Sought } from "../filter/fields.js" */
/** @import { Codes, Facet, Once, Table } from "../types.js" */

/** What rows are grouped by, as it is read. @type {{[by: string]: string}} */
const GROUPS = {
  speaker: "speaker",
  institution: "institution",
  outlet: "outlet",
  article: "article",
  story: "story",
};
/** What stands over rows without a value. @type {{[by: string]: string}} */
const NONE = {
  speaker: "Speaker unknown",
  institution: "No institution stated",
  outlet: "No outlet known",
  article: "Untitled article",
  story: "Untitled article",
};

/**
 * What the list shows: rows, and headings of groups, which are below zero: -1 the first.
 *
 * @typedef {object} Shown
 * @property {Int32Array} items
 * @property {Groups | null} groups
 * @property {Sought} sought
 */

/**
 * @typedef {object} Groups
 * @property {string} by
 * @property {Uint32Array} codes of the groups, in their order
 * @property {Uint32Array} counts of rows, by code; of statements where each story is counted once
 * @property {(group: number) => string} label
 * @property {(group: number) => string} key by which it is known: two articles may have one title
 * @property {(group: number) => boolean} folded
 */

/**
 * What the rows of a table can be grouped by.
 *
 * @param {Pick<Table, "facets">} table
 * @returns {{[by: string]: string}}
 */
export function groupsOf(table) {
  const own = Object.keys(ownColumns(table)).map((name) => [name, ownWords(name)]);
  return { ...GROUPS, ...Object.fromEntries(own) };
}

/** Which groups are folded up: all or none, and those that are otherwise. */
export class Folds {
  #all = false;
  /** @type {Set<string>} */
  #others = new Set();

  /** Whether no group is otherwise than all, whatever it is called. */
  get alike() {
    return this.#others.size === 0;
  }

  /** @param {string} key */
  has(key) {
    return this.#others.has(key) !== this.#all;
  }

  /** @param {string} key */
  toggle(key) {
    if (!this.#others.delete(key)) this.#others.add(key);
  }

  /** @param {boolean} folded */
  setAll(folded) {
    this.#all = folded;
    this.#others.clear();
  }
}

/**
 * The rows as they are, without headings; the array is not copied.
 *
 * @param {Uint32Array} rows
 * @param {Sought} sought
 * @returns {Shown}
 */
export function ungrouped(rows, sought) {
  const items = new Int32Array(rows.buffer, rows.byteOffset, rows.length);
  return { items, groups: null, sought };
}

/**
 * Groups stand in the order of their first rows or, `largest`, those with most rows first; rows
 * without a value come last. Within a group the rows keep their order.
 *
 * @param {Table} table
 * @param {string} by
 * @param {Uint32Array} rows
 * @param {{largest: boolean, folds: Folds, sought: Sought, once?: Once | null}} how
 * @returns {{shown: Shown, rows: Uint32Array}} `rows` all of them, those folded up too
 */
export function grouped(table, by, rows, { largest, folds, sought, once = null }) {
  const { codes, group, names, keys } = sourceOf(table, by);
  const counts = new Uint32Array(group.length);
  const seen = new Uint32Array(group.length);
  let found = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = group[codes[rows[i]]];
    if (counts[code]++ === 0) seen[found++] = code;
  }
  const order = seen.slice(0, found);
  const sizes = once
    ? countOnce(once, rows, group.length, (row, add) => add(group[codes[row]]))
    : counts;
  if (largest) order.sort((a, b) => sizes[b] - sizes[a] || a - b);
  const none = order.indexOf(0);
  if (none >= 0) {
    order.copyWithin(none, none + 1);
    order[found - 1] = 0;
  }
  // A hundred thousand keys are not made where none is asked for.
  const folded = Array.from(order, (code) => folds.has(folds.alike ? "" : keys(code)));
  const placed = place(rows, { codes, group, counts, order, folded });
  /** @type {Groups} */
  const groups = {
    by,
    codes: order,
    counts: sizes,
    label: (at) => order[at] ? names(order[at]) : NONE[by] ?? `No ${ownWords(by)} listed`,
    key: (at) => keys(order[at]),
    folded: (at) => folded[at],
  };
  return { shown: { items: placed.items, groups, sought }, rows: placed.rows };
}

/** @param {Groups} groups @param {number} at */
export function headingWords(groups, at) {
  return { name: groups.label(at), size: count(groups.counts[groups.codes[at]], "quote") };
}

/**
 * @param {Uint32Array} rows
 * @param {{codes: Codes, group: Uint32Array, counts: Uint32Array, order: Uint32Array,
 *   folded: boolean[]}} into
 */
function place(rows, { codes, group, counts, order, folded }) {
  const starts = new Uint32Array(group.length);
  const places = new Int32Array(group.length);
  let [start, at] = [0, 0];
  order.forEach((code, i) => {
    starts[code] = start;
    start += counts[code];
    // Below zero: folded up, its rows have no place in the list.
    places[code] = folded[i] ? -1 : at + 1;
    at += folded[i] ? 1 : counts[code] + 1;
  });
  const items = new Int32Array(at);
  at = 0;
  order.forEach((code, i) => {
    items[at] = -1 - i;
    at += folded[i] ? 1 : counts[code] + 1;
  });
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const code = group[codes[rows[i]]];
    sorted[starts[code]++] = rows[i];
    if (places[code] >= 0) items[places[code]++] = rows[i];
  }
  return { items, rows: sorted };
}

/**
 * @param {Table} table
 * @param {string} by
 * @returns {{codes: Codes, group: Uint32Array, names: (code: number) => string,
 *   keys: (code: number) => string}} `group` has for each code that of the rows it goes with
 */
function sourceOf({ facets, stories }, by) {
  const name = by === "story" ? "article" : facetNameOf(by);
  const facet = /** @type {Facet} */ (facets.find((each) => each.name === name));
  const { codes, sets, size } = facet;
  const group = sets ? firstOfSets(sets) : Uint32Array.from({ length: size }, (_, code) => code);
  /** @param {number} code */
  const at = (code) => sets ? sets[code][0] : code - 1;
  /** @param {number} code */
  const label = (code) => code ? labelAt(facet, at(code)) : "";
  /** @param {number} code */
  const keys = (code) => code ? facet.values[at(code)] : "";
  if (by !== "story") return { codes, group, names: label, keys };
  const told = new Uint32Array(size);
  for (let code = 1; code < size; code++) {
    if (group[code] === code) told[group[stories[code]]]++;
  }
  return {
    codes,
    group: group.map((code) => group[stories[code]]),
    names: (code) => told[code] > 1 ? `${label(code)} (in ${told[code]} articles)` : label(code),
    keys,
  };
}

/**
 * Rows of one article that come from several files have several codes: the first stands for all.
 *
 * @param {number[][]} sets
 */
function firstOfSets(sets) {
  /** @type {Map<number | undefined, number>} */
  const first = new Map();
  return Uint32Array.from(sets, ([value], code) => {
    if (!first.has(value)) first.set(value, code);
    return /** @type {number} */ (first.get(value));
  });
}

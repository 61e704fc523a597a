/**
 * In which order the matching quotes stand: each order is made once, and then only looked through.
 *
 * @module
 */

import { NO_DAY } from "../filter/columns.js";
import { facetNameOf, isOwnColumn, ownColumns, ownWords } from "./own.js";

/** @import { Codes, Facet, Table } from "../types.js" */

/**
 * "frame", or what is sorted by; with "-" before it, the other way round.
 *
 * @typedef {string} Order
 */

/**
 * What can be sorted by: in words from the lowest on and from the highest on. Texts that no column
 * holds are put in order where they are.
 *
 * @type {{[by: string]: {up: string, down: string, facet?: string, asked?: true}}}
 */
const KEYS = {
  speaker: { ...alphabetical("speaker"), facet: "speaker" },
  institution: { ...alphabetical("institution"), facet: "institution" },
  role: { ...alphabetical("role"), asked: true },
  quote: { ...alphabetical("quote"), asked: true },
  outlet: { ...alphabetical("outlet"), facet: "outlet" },
  article: { ...alphabetical("article"), facet: "article" },
  date: { up: "oldest first", down: "newest first" },
  words: { up: "shortest first", down: "longest first" },
  confidence: { up: "least sure first", down: "surest first" },
  kind: { ...alphabetical("kind"), facet: "kind" },
  theme: { ...alphabetical("theme"), facet: "theme" },
};

/** @typedef {{up: string, down: string, facet?: string, asked?: true}} Key */

/** @param {string} by @returns {Key} */
function keyOf(by) {
  if (!isOwnColumn(by)) return KEYS[by];
  return { ...alphabetical(ownWords(by)), facet: facetNameOf(by) };
}

/**
 * Whether the quotes of a table can be put in an order.
 *
 * @param {Order} order
 * @param {Pick<Table, "facets">} table
 */
export function isOrder(order, table) {
  const { by } = read(order);
  return order === "frame" || Object.hasOwn(KEYS, by) || Object.hasOwn(ownColumns(table), by);
}

/** @param {Order} order */
export function orderWords(order) {
  if (order === "frame") return "as in the data";
  const { by, down } = read(order);
  return keyOf(by)[down ? "down" : "up"];
}

/** @param {Order} order */
export function read(order) {
  const down = order.startsWith("-");
  return { by: down ? order.slice(1) : order, down };
}

export class Orders {
  /** The rows in an order, and the column it was made of. @type {Map<Order, Made>} */
  #made = new Map();
  /** What was asked for, and of which data. @type {Map<string, {of: object, ranks: Uint32Array}>} */
  #ranks = new Map();

  /**
   * @param {Table} table
   * @param {(column: string) => Promise<Uint32Array>} [ask] for the places of all rows by a column
   *   of texts, 0 for none
   */
  constructor(table, ask = () => Promise.reject(new Error("Nobody knows this order."))) {
    this.table = table;
    this.ask = ask;
  }

  /** Whether an order can be made of what is there. @param {Order} order */
  has(order) {
    const { by } = read(order);
    return !keyOf(by)?.asked || this.#ranks.get(by)?.of === this.table.confidence;
  }

  /**
   * Data have come again, in which rows have other numbers: what was asked for goes with its rows.
   *
   * @param {(row: number) => number} to
   */
  follow(to) {
    const { confidence: of, rows } = this.table;
    for (const [by, { ranks: old }] of this.#ranks) {
      const ranks = new Uint32Array(rows);
      old.forEach((rank, row) => {
        const now = to(row);
        if (now >= 0) ranks[now] = rank;
      });
      this.#ranks.set(by, { of, ranks });
    }
  }

  /** Asks for what an order needs. @param {Order} order */
  async prepare(order) {
    const { by } = read(order);
    // Other data have other rows.
    const of = this.table.confidence;
    this.#ranks.set(by, { of, ranks: await this.ask(by) });
  }

  /**
   * The rows in another order; rows that are alike stay as they are in the frame.
   *
   * @param {Uint32Array} rows in the frame's order
   * @param {Order} order that is there
   * @returns {Uint32Array}
   */
  sorted(rows, order) {
    if (order === "frame") return rows;
    const all = this.#all(order);
    if (rows.length === all.length) return all;
    const wanted = new Uint8Array(this.table.rows);
    for (let i = 0; i < rows.length; i++) wanted[rows[i]] = 1;
    const found = new Uint32Array(rows.length);
    let count = 0;
    for (let i = 0; i < all.length; i++) {
      if (wanted[all[i]]) found[count++] = all[i];
    }
    return found;
  }

  /** @param {Order} order */
  #all(order) {
    const { by, down } = read(order);
    const column = this.#column(by);
    const made = this.#made.get(order);
    if (made?.column === column.codes) return made.rows;
    const rows = inOrder(column, down);
    this.#made.set(order, { column: column.codes, rows });
    return rows;
  }

  /**
   * @param {string} by
   * @returns {Column}
   */
  #column(by) {
    const { days, confidence, words, facets } = this.table;
    const { facet, asked } = keyOf(by);
    if (facet) return ofFacet(/** @type {Facet} */ (facets.find(({ name }) => name === facet)));
    if (asked) return { codes: this.#ranks.get(by)?.ranks ?? new Uint32Array() };
    if (by === "words") return { codes: words, places: (code) => code + 1 };
    // Of rows without a confidence nothing is sure.
    if (by === "confidence") return { codes: confidence, none: null };
    return { codes: days, none: NO_DAY };
  }
}

/** @typedef {{column: object, rows: Uint32Array}} Made */

/**
 * What is sorted by. With `none`, numbers of any kind, of which that one stands for no value; else
 * small numbers, of which `places` says where each stands: from 1 on, 0 for no value.
 *
 * @typedef {object} Column
 * @property {Codes | Int32Array | Float32Array} codes
 * @property {(code: number) => number} [places]
 * @property {number | null} [none]
 */

/**
 * Values stand in reading order; of lists the first ones that differ decide.
 *
 * @param {Facet} facet
 * @returns {Column}
 */
function ofFacet({ codes, sets }) {
  if (!sets) return { codes };
  const order = sets.map((_, code) => code).sort((a, b) => compare(sets[a], sets[b]));
  const places = new Uint32Array(sets.length);
  let place = 0;
  for (const code of order) places[code] = sets[code].length ? ++place : 0;
  return { codes, places: (code) => places[code] };
}

/**
 * @param {number[]} a
 * @param {number[]} b
 */
function compare(a, b) {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? a.length - b.length : a[at] - (b[at] ?? -1);
}

/**
 * All rows, those without a value last; quicker than sorting a million rows themselves.
 *
 * @param {Column} column
 * @param {boolean} down
 */
function inOrder({ codes, places, none }, down) {
  const rows = codes.length;
  const ranks = new Uint32Array(rows);
  const place = none === undefined ? places ?? ((code) => code) : placesOf(codes, none);
  let most = 0;
  for (let row = 0; row < rows; row++) {
    ranks[row] = place(codes[row]);
    if (ranks[row] > most) most = ranks[row];
  }
  const starts = new Uint32Array(most + 2);
  /** @param {number} rank */
  const at = (rank) => rank === 0 ? most : down ? most - rank : rank - 1;
  for (let row = 0; row < rows; row++) starts[at(ranks[row]) + 1]++;
  for (let i = 0; i <= most; i++) starts[i + 1] += starts[i];
  const sorted = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) sorted[starts[at(ranks[row])]++] = row;
  return sorted;
}

/**
 * @param {Codes | Int32Array | Float32Array} numbers
 * @param {number | null} none
 * @returns {(number: number) => number}
 */
function placesOf(numbers, none) {
  /** @type {Set<number>} */
  const values = new Set();
  for (let row = 0; row < numbers.length; row++) values.add(numbers[row]);
  // What is no number is less than any that there is.
  const order = Float64Array.from(values, (n) => Number.isNaN(n) ? -1 : n).sort();
  const kept = order.filter((value) => value !== none);
  const place = new Map(Array.from(kept, (value, i) => [value, i + 1]));
  place.set(NaN, place.get(-1) ?? 0);
  return (number) => place.get(number) ?? 0;
}

/** @param {string} what */
function alphabetical(what) {
  return { up: `by ${what}, A to Z`, down: `by ${what}, Z to A` };
}

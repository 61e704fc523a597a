/**
 * In which order the matching quotes stand: each order is made once, and then only looked through.
 *
 * @module
 */

/** @import { Table } from "../types.js" */

/** @typedef {"frame" | "unsure" | "newest"} Order */

/** @type {{[order in Order]: string}} */
export const ORDERS = {
  frame: "as in the data",
  unsure: "least sure first",
  newest: "newest first",
};

export class Orders {
  /** @type {Map<Order, Uint32Array>} */
  #made = new Map();

  /** @param {Table} table */
  constructor(table) {
    this.table = table;
  }

  /**
   * The rows in another order; rows that are alike stay as they are in the frame.
   *
   * @param {Uint32Array} rows in the frame's order
   * @param {Order} order
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

  /** @param {"unsure" | "newest"} order */
  #all(order) {
    const made = this.#made.get(order);
    if (made) return made;
    const { confidence, days } = this.table;
    // Rows without a date have the lowest day there can be, and so come last; of those without a
    // confidence nothing is sure.
    const all = order === "unsure"
      ? ascending(confidence.length, (row) => Number.isNaN(confidence[row]) ? -1 : confidence[row])
      : ascending(days.length, (row) => -days[row]);
    this.#made.set(order, all);
    return all;
  }
}

/**
 * The rows by a number each has, smallest first; quicker than sorting a million rows themselves.
 *
 * @param {number} rows
 * @param {(row: number) => number} key
 */
function ascending(rows, key) {
  const keys = Float64Array.from({ length: rows }, (_, row) => key(row));
  const places = Float64Array.from(new Set(keys)).sort();
  const rank = new Map(Array.from(places, (value, i) => [value, i]));
  const starts = new Uint32Array(places.length + 1);
  const ranks = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    ranks[row] = /** @type {number} */ (rank.get(keys[row]));
    starts[ranks[row] + 1]++;
  }
  for (let i = 0; i < places.length; i++) starts[i + 1] += starts[i];
  const sorted = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) sorted[starts[ranks[row]]++] = row;
  return sorted;
}

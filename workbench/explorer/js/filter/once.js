/**
 * Each story counted once: what several of its articles print is one statement. Every row has the
 * number of its statement, as `workbench/quotes/said_once.py` gives it.
 *
 * @module
 */

/** @import { Once } from "../types.js" */

/**
 * @param {Uint32Array} numbers by row
 * @returns {Once}
 */
export function onceOf(numbers) {
  // Sorted by counting: the rows of a statement come to stand beside each other.
  const starts = new Uint32Array(numbers.length + 1);
  for (let row = 0; row < numbers.length; row++) starts[numbers[row] + 1]++;
  for (let at = 1; at < starts.length; at++) starts[at] += starts[at - 1];
  const order = new Uint32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) order[starts[numbers[row]]++] = row;
  return { numbers, order };
}

/**
 * How many different statements each place has.
 *
 * @param {Once} once
 * @param {Uint32Array | null} rows null for all
 * @param {number} length how many places there are
 * @param {(row: number, add: (place: number) => void) => void} places names those of a row
 * @returns {Uint32Array}
 */
export function countOnce({ numbers, order }, rows, length, places) {
  const counts = new Uint32Array(length);
  const last = new Float64Array(length).fill(-1);
  const wanted = rows && flags(rows, numbers.length);
  let statement = -1;
  /** @param {number} place */
  const add = (place) => {
    if (last[place] === statement) return;
    last[place] = statement;
    counts[place]++;
  };
  for (let i = 0; i < order.length; i++) {
    const row = order[i];
    if (wanted && !wanted[row]) continue;
    statement = numbers[row];
    places(row, add);
  }
  return counts;
}

/**
 * How many different statements there are.
 *
 * @param {Once} once
 * @param {Uint32Array} rows
 */
export function statementsIn({ numbers }, rows) {
  const seen = new Uint8Array(numbers.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const number = numbers[rows[i]];
    count += 1 - seen[number];
    seen[number] = 1;
  }
  return count;
}

/**
 * @param {Uint32Array} rows
 * @param {number} length
 */
function flags(rows, length) {
  const found = new Uint8Array(length);
  for (let i = 0; i < rows.length; i++) found[rows[i]] = 1;
  return found;
}

/**
 * Where rows are after data have come again: a row that was rejected is gone, one that was added
 * stands where it belongs, and the numbers of all after it have changed.
 *
 * @module
 */

/** Gives the number that a row has now; -1 where it is gone. @typedef {(row: number) => number} To */

/** For data of which nothing is known but that they are others. @type {To} */
export const gone = () => -1;

/** @type {To} */
export const same = (row) => row;

/**
 * @param {Int32Array} from for each row the number that it had, -1 where it is new
 * @param {number} before how many rows there were
 * @returns {To}
 */
export function movedBy(from, before) {
  const now = new Int32Array(before).fill(-1);
  from.forEach((old, row) => {
    if (old >= 0) now[old] = row;
  });
  return (row) => now[row] ?? -1;
}

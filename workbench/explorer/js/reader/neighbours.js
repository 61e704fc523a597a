/**
 * Which quotes come before and after an opened one.
 *
 * @module
 */

/**
 * @param {Uint32Array} rows those that match, in the order shown
 * @param {number} row the opened one
 * @param {number} position where it stands among `rows`, or the last one opened that did
 * @param {-1 | 1} by
 * @returns {number} the position of the neighbour, -1 if there is none
 */
export function neighbour(rows, row, position, by) {
  // From a quote that does not match, the next one is where the list was left.
  const left = Math.min(position, rows.length) + (by < 0 ? -1 : 0);
  const to = rows[position] === row ? position + by : left;
  return to >= 0 && to < rows.length ? to : -1;
}

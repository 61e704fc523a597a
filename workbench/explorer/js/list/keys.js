/**
 * Where keys lead in a list.
 *
 * @module
 */

import { deedOf, ROWS } from "../keys.js";

/**
 * The row that a key leads to; null for keys of no meaning here.
 *
 * @param {string} key
 * @param {number} now -1 where no row is active
 * @param {number} last
 * @param {() => number} page
 * @returns {number | null}
 */
export function target(key, now, last, page) {
  const does = deedOf(ROWS, { key });
  if (!does) return null;
  const move = {
    next: () => now + 1,
    before: () => now - 1,
    further: () => now + page(),
    back: () => now - page(),
    first: () => 0,
    last: () => last,
  }[does];
  return Math.min(Math.max(0, move()), last);
}

/**
 * Where arrow keys lead in a row of buttons that is one stop of the Tab key.
 *
 * @module
 */

import { deedOf, WITHIN } from "./keys.js";

/**
 * The place that a key leads to, round at both ends; null for keys of no meaning here.
 *
 * @param {string} key
 * @param {number} now
 * @param {number} count
 * @returns {number | null}
 */
export function along(key, now, count) {
  const does = deedOf(WITHIN, { key });
  if (!does) return null;
  return {
    next: (now + 1) % count,
    before: (now + count - 1) % count,
    first: 0,
    last: count - 1,
  }[does];
}

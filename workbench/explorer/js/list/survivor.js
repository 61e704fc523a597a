/**
 * Where a list stays when data have come again in which its rows have other numbers, are gone, or no
 * longer match.
 *
 * @module
 */

/** @import { To } from "../kernel/moves.js" */
/** @import { Held } from "./list.js" */

/** @typedef {{here: Held | null, rows: Uint32Array, to: To}} Moving `rows` in the order shown */

/**
 * The row at which the user was or, where it is not there any more, the next one that is.
 *
 * @param {Moving} moving
 * @param {Uint32Array} matching in the frame's order
 * @returns {Held | null}
 */
export function survivor({ here, rows, to }, matching) {
  if (!here || here.item < 0) return here;
  const at = rows.indexOf(here.item);
  const { length } = rows;
  /** @param {number} i */
  const held = (i) => {
    const row = to(rows[i]);
    return row >= 0 && has(matching, row) ? { ...here, item: row } : null;
  };
  for (let i = Math.max(0, at); i < length; i++) if (held(i)) return held(i);
  for (let i = at - 1; i >= 0; i--) if (held(i)) return held(i);
  return null;
}

/**
 * @param {Uint32Array} sorted
 * @param {number} wanted
 */
function has(sorted, wanted) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

/**
 * Where each row stands in reading order by a text that is in no column: of texts that are all here,
 * or as the kernel says.
 *
 * @module
 */

/** @import { Session } from "../kernel/session.js" */

/**
 * @param {Session} session
 * @param {number} rows
 * @param {string} column "role" or "quote"
 * @returns {Promise<Uint32Array>} from 1 on, 0 for rows without a value
 */
export async function askRanks({ texts, channel }, rows, column) {
  if (texts.complete) {
    const name = /** @type {"role" | "quote"} */ (column);
    return ranksOf(Array.from({ length: rows }, (_, row) => texts.get(row)?.[name] ?? null));
  }
  const { buffers: [view] } = await channel.ask({ type: "ranks", column });
  return new Uint32Array(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

/** @param {(string | null)[]} values */
export function ranksOf(values) {
  const known = [...new Set(values)].filter((value) => value !== null);
  // As the kernel puts them in order, by small letters.
  const pairs = known.map((value) => ({ value, small: value.toLowerCase() }));
  pairs.sort((a, b) => order(a.small, b.small) || order(a.value, b.value));
  const place = new Map(pairs.map(({ value }, i) => [value, i + 1]));
  return Uint32Array.from(values, (value) => value === null ? 0 : place.get(value) ?? 0);
}

/**
 * @param {string} a
 * @param {string} b
 */
function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

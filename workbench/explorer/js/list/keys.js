/**
 * Where keys lead in a list.
 *
 * @module
 */

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
  /** @type {{[key: string]: () => number}} */
  const moves = {
    ArrowDown: () => now + 1,
    ArrowUp: () => now - 1,
    PageDown: () => now + page(),
    PageUp: () => now - page(),
    Home: () => 0,
    End: () => last,
  };
  return Object.hasOwn(moves, key) ? Math.min(Math.max(0, moves[key]()), last) : null;
}

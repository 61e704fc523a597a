/**
 * Where arrow keys lead in a row of buttons that is one stop of the Tab key.
 *
 * @module
 */

/**
 * The place that a key leads to, round at both ends; null for keys of no meaning here.
 *
 * @param {string} key
 * @param {number} now
 * @param {number} count
 * @returns {number | null}
 */
export function along(key, now, count) {
  /** @type {{[key: string]: number}} */
  const places = {
    ArrowRight: (now + 1) % count,
    ArrowLeft: (now + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return Object.hasOwn(places, key) ? places[key] : null;
}

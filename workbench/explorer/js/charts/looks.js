/**
 * Which colour and pattern each name has, so that it means the same after a click as before it.
 *
 * @module
 */

export class Looks {
  /** @type {Map<string, number>} */
  #known = new Map();

  /** @param {number} count how many different looks there are */
  constructor(count) {
    this.count = count;
  }

  /**
   * A look, counted from 0, for each name: the one it had before where that is free.
   *
   * @param {string[]} names at most `count`
   * @returns {number[]}
   */
  assign(names) {
    const free = new Set(Array.from({ length: this.count }, (_, look) => look));
    const kept = new Set(names.filter((name) => free.delete(this.#known.get(name) ?? -1)));
    for (const name of names) {
      if (kept.has(name)) continue;
      const [look] = free;
      free.delete(look);
      this.#known.set(name, look);
    }
    return names.map((name) => Number(this.#known.get(name)));
  }
}

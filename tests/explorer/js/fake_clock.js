/** Time that passes when a test says so, in place of the page's own. */
export class FakeClock {
  #now = 0;
  #next = 1;
  /** @type {Map<number, {due: number, call: () => void}>} */
  #timers = new Map();
  #own = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };

  constructor() {
    Object.assign(globalThis, {
      /** @type {(call: () => void, ms: number) => number} */
      setTimeout: (call, ms) => {
        this.#timers.set(this.#next, { due: this.#now + ms, call });
        return this.#next++;
      },
      /** @type {(id: number) => void} */
      clearTimeout: (id) => void this.#timers.delete(id),
    });
  }

  /** @param {number} seconds */
  async pass(seconds) {
    const until = this.#now + seconds * 1000;
    for (;;) {
      await this.#settle();
      const [first] = [...this.#timers].sort(([, a], [, b]) => a.due - b.due);
      if (!first || first[1].due > until) break;
      this.#now = first[1].due;
      this.#timers.delete(first[0]);
      first[1].call();
    }
    this.#now = until;
  }

  stop() {
    Object.assign(globalThis, this.#own);
  }

  /** Promises that are kept by now have been heard of when this returns. */
  #settle() {
    return new Promise((resolve) => this.#own.setTimeout(() => resolve(null), 0));
  }
}

/**
 * How the data come: unasked when the widget is made, or in answer to a question.
 *
 * A page that comes later (a reload, a second window) has missed what came unasked. Data that were
 * asked for may be overtaken by what a correction has made of them meanwhile.
 *
 * @module
 */

import { Closed } from "./messages.js";

/** @import { Message } from "./messages.js" */

/** How long what comes unasked is waited for before it is asked for. */
const UNASKED_MS = 400;

export class Delivery {
  /** What comes unasked, null once it has been let go. @type {Promise<Message> | null} */
  #unasked;
  /** @type {(message: Message) => void} */
  #given = () => {};
  /** What came unasked last, while the first data are not taken over. @type {Message | null} */
  #last = null;
  /** Whether the data have not been taken over, and will be. */
  #awaited = true;
  /** Ends the wait for what comes unasked. */
  #wake = () => {};
  /** Grows when data are let go of: whoever waited for them waits in vain. */
  #round = 0;

  /** @param {() => Promise<Message>} ask for the data */
  constructor(ask) {
    this.ask = ask;
    this.#unasked = new Promise((resolve) => (this.#given = resolve));
  }

  /**
   * Data have come unasked.
   *
   * @param {Message} message
   */
  bring(message) {
    this.#given(message);
    if (this.#awaited) this.#last = message;
  }

  /**
   * The data, asked for where they do not come by themselves. Rejects with `Closed` where they were
   * let go of meanwhile, and with the kernel's fault.
   *
   * @returns {Promise<Message>}
   */
  async first() {
    this.#awaited = true;
    const round = this.#round;
    const unasked = this.#unasked;
    const come = unasked ? await Promise.race([unasked, this.#late()]) : null;
    this.#wake();
    this.#check(round);
    const asked = come ?? this.ask();
    const message = await (unasked ? Promise.race([unasked, asked]) : asked);
    this.#check(round);
    return message;
  }

  /**
   * The first data are taken over.
   *
   * @returns {Message | null} what came unasked last, which may be newer
   */
  taken() {
    const last = this.#last;
    this.#last = null;
    this.#awaited = false;
    return last;
  }

  /** The data were let go of: the next are asked for, at once. */
  rest() {
    this.#round++;
    this.#wake();
    this.#unasked = this.#last = null;
    this.#awaited = false;
  }

  /** @param {number} round */
  #check(round) {
    if (round !== this.#round) throw new Closed();
  }

  /** @returns {Promise<null>} */
  #late() {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), UNASKED_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(null);
      };
    });
  }
}

/**
 * Questions to the kernel and their answers, over the widget's custom messages.
 *
 * A kernel that is busy with another cell answers later; asking again would not help. Whoever
 * listens is told after a second that an answer is outstanding, and again when all have come.
 *
 * @module
 */

/** @import { Model } from "./types.js" */

/**
 * @typedef {object} Message
 * @property {any} content
 * @property {DataView<ArrayBuffer>[]} buffers
 */

/** Rejects what was outstanding when the widget went away. */
export class Closed extends Error {}

const PATIENCE_MS = 1000;

export class Channel {
  /** @type {Map<string, {resolve: (m: Message) => void, reject: (e: Error) => void}>} */
  #pending = new Map();
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  #timers = new Set();
  #closed = false;
  #asked = 0;
  #waiting = false;
  // Every page that shows this model hears every answer; the prefix tells one's own apart.
  #prefix = Math.random().toString(36).slice(2);

  /**
   * @param {Model} model
   * @param {(message: Message) => void} onPush messages that answer no question
   * @param {(waiting: boolean) => void} onWaiting
   */
  constructor(model, onPush, onWaiting) {
    this.model = model;
    this.onPush = onPush;
    this.onWaiting = onWaiting;
    model.on("msg:custom", this.#receive);
  }

  /**
   * @param {{type: string, [key: string]: unknown}} question
   * @returns {Promise<Message>}
   */
  ask(question) {
    if (this.#closed) return Promise.reject(new Closed());
    const id = `${this.#prefix}-${++this.#asked}`;
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#pending.has(id)) this.#setWaiting(true);
    }, PATIENCE_MS);
    this.#timers.add(timer);
    this.model.send({ ...question, id });
    return /** @type {Promise<Message>} */ (answer);
  }

  close() {
    this.#closed = true;
    this.model.off("msg:custom", this.#receive);
    this.#timers.forEach(clearTimeout);
    this.#pending.forEach(({ reject }) => reject(new Closed()));
    this.#pending.clear();
  }

  /**
   * @param {any} content
   * @param {DataView<ArrayBuffer>[]} [buffers]
   */
  #receive = (content, buffers = []) => {
    if (content?.id === undefined || content.id === null) {
      this.onPush({ content, buffers });
      return;
    }
    const waiter = this.#pending.get(content.id);
    if (!waiter) return;
    this.#pending.delete(content.id);
    if (!this.#pending.size) this.#setWaiting(false);
    if (content.type === "error") waiter.reject(new Error(content.message));
    else waiter.resolve({ content, buffers });
  };

  /** @param {boolean} waiting */
  #setWaiting(waiting) {
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.onWaiting(waiting);
  }
}

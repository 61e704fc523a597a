/**
 * Questions to the kernel and their answers, over the widget's custom messages.
 *
 * A kernel that is busy with another cell answers later; asking again would not help. Whoever
 * listens is told after a second that an answer is outstanding, and again when all have come. A
 * kernel that has gone never answers: what was asked of it fails, and so does all that is asked.
 *
 * @module
 */

import { watchKernel } from "./kernel.js";

/** @import { Model } from "../types.js" */

/**
 * How it stands with answers: they come, they take their time, they will never come.
 *
 * @typedef {"open" | "waiting" | "gone"} Line
 */

/**
 * @typedef {object} Message
 * @property {any} content
 * @property {DataView<ArrayBuffer>[]} buffers
 */

/** Rejects what was outstanding when the widget went away. */
export class Closed extends Error {}

/** Rejects what was outstanding when the kernel went away, and all that is asked after that. */
export class Gone extends Error {
  constructor() {
    super("The kernel that held this was restarted or has stopped; run the cell again.");
  }
}

const PATIENCE_MS = 1000;

export class Channel {
  /** @type {Map<string, {resolve: (m: Message) => void, reject: (e: Error) => void}>} */
  #pending = new Map();
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  #timers = new Set();
  #closed = false;
  #asked = 0;
  /** @type {Line} */
  #line = "open";
  // Every page that shows this model hears every answer; the prefix tells one's own apart.
  #prefix = Math.random().toString(36).slice(2);

  /**
   * @param {Model} model
   * @param {(message: Message) => void} onPush messages that answer no question
   * @param {(line: Line) => void} onLine
   */
  constructor(model, onPush, onLine) {
    this.model = model;
    this.onPush = onPush;
    this.onLine = onLine;
    model.on("msg:custom", this.receive);
    this.unwatch = watchKernel(model, () => this.#hangUp());
  }

  /**
   * @param {{type: string, [key: string]: unknown}} question
   * @param {{long?: boolean, bytes?: ArrayBuffer}} [how] `long`: whoever asks says himself that the
   *   answer takes its time, which then does not mean that the kernel is busy with something else;
   *   `bytes` go along
   * @returns {Promise<Message>}
   */
  ask(question, { long = false, bytes } = {}) {
    if (this.#closed) return Promise.reject(new Closed());
    if (this.#line === "gone") return Promise.reject(new Gone());
    const id = `${this.#prefix}-${++this.#asked}`;
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    if (!long) this.#bePatient(id);
    if (bytes) this.model.send({ ...question, id }, undefined, [bytes]);
    else this.model.send({ ...question, id });
    return /** @type {Promise<Message>} */ (answer);
  }

  /** @param {string} id */
  #bePatient(id) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#pending.has(id)) this.#setLine("waiting");
    }, PATIENCE_MS);
    this.#timers.add(timer);
  }

  close() {
    this.#closed = true;
    this.model.off("msg:custom", this.receive);
    this.unwatch();
    this.#dropAll(new Closed());
  }

  #hangUp() {
    this.#setLine("gone");
    this.#dropAll(new Gone());
  }

  /** @param {Error} why */
  #dropAll(why) {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
    this.#pending.forEach(({ reject }) => reject(why));
    this.#pending.clear();
  }

  /**
   * @param {any} content
   * @param {DataView<ArrayBuffer>[]} [buffers]
   */
  receive = (content, buffers = []) => {
    if (content?.id === undefined || content.id === null) {
      this.onPush({ content, buffers });
      return;
    }
    const waiter = this.#pending.get(content.id);
    if (!waiter) return;
    this.#pending.delete(content.id);
    if (!this.#pending.size) this.#setLine("open");
    if (content.type === "error") waiter.reject(new Error(content.message));
    else waiter.resolve({ content, buffers });
  };

  /** @param {Line} line */
  #setLine(line) {
    if (line === this.#line || this.#line === "gone") return;
    this.#line = line;
    this.onLine(line);
  }
}

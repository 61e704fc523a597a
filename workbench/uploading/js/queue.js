/**
 * The files that were dropped, on their way to the kernel: looked at, asked about, sent in pieces.
 *
 * Three files at a time, of each one piece at a time, which the kernel has to acknowledge before
 * the next is read: so that many small files do not wait for one another's answers, and a large one
 * is never in memory as a whole.
 *
 * @module
 */

import { Listeners } from "../../explorer/js/kernel/listeners.js";
import { Channel } from "../../explorer/js/kernel/messages.js";
import { ACTIVE, itemOf, nextPiece, refused } from "./item.js";

/** @import { Line } from "../../explorer/js/kernel/messages.js" */
/** @import { Model } from "../../explorer/js/types.js" */
/** @import { Choice, Item } from "./item.js" */
/** @import { Dropped } from "./walk.js" */

export const LANES = 3;
/** So many are looked at by one question. */
const LOOKED = 500;

export class Queue {
  /** @type {Listeners<[]>} */
  #listeners = new Listeners();
  #sending = 0;
  #made = 0;
  #closed = false;
  #prefix = Math.random().toString(36).slice(2);
  /** Those that wait, in their order. @type {Item[]} */
  #waiting = [];
  /** What the last drops brought, in lower case: a name twice among them is two files. */
  #names = new Set();

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {Item[]} */
    this.items = [];
    /** @type {Line} */
    this.line = "open";
    this.channel = new Channel(model, () => {}, (line) => {
      this.line = line;
      this.#tell();
    });
    model.on("change:_holds", this.#tell);
  }

  /** The folder as the analyst calls it. */
  get folder() {
    return String(this.model.get("_label") ?? "");
  }

  /** How many files it holds. */
  get holds() {
    return Number(this.model.get("_holds") ?? 0);
  }

  /** Whether something is still to be looked at or sent. */
  get busy() {
    return this.items.some(({ state }) => ACTIVE.has(state));
  }

  /** Those whose names are there, which wait for an answer. */
  get asked() {
    return this.items.filter(({ state }) => state === "there");
  }

  /**
   * What was dropped: files to send, and what could not be looked into.
   *
   * @param {Dropped} dropped
   */
  async add({ files, faults }) {
    // What is over and done with makes room for what comes.
    if (!this.busy && !this.asked.length) {
      this.items = [];
      this.#names.clear();
    }
    const items = files.map(({ file, path }) => itemOf(this.#key(), file, path));
    const lost = faults.map(({ path, fault }) =>
      refused(itemOf(this.#key(), new Blob(), path), fault)
    );
    this.items.push(...items, ...lost);
    this.#tell();
    for (let first = 0; first < items.length; first += LOOKED) {
      await this.#look(items.slice(first, first + LOOKED));
    }
  }

  /**
   * What to do with all files whose names are there.
   *
   * @param {Choice | "leave"} choice
   */
  answer(choice) {
    for (const item of this.asked) {
      if (choice === "leave") item.state = "left";
      else this.#wait(item, choice);
    }
    this.#tell();
    this.#send();
  }

  /** @param {Item} item not to be sent after all */
  cancel(item) {
    if (item.state === "sending") {
      this.channel.ask({ type: "leave", file: item.key }).catch(() => {});
    }
    if (ACTIVE.has(item.state) || item.state === "there") item.state = "left";
    this.#tell();
  }

  cancelAll() {
    this.items.forEach((item) => this.cancel(item));
  }

  /**
   * @param {() => void} listener
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }

  close() {
    this.cancelAll();
    this.#closed = true;
    this.model.off("change:_holds", this.#tell);
    this.channel.close();
    this.#listeners.clear();
  }

  /** By which the kernel tells a file from all others, also from those of other pages. */
  #key() {
    return `${this.#prefix}-${++this.#made}`;
  }

  /** @param {Item[]} items */
  async #look(items) {
    const files = items.map(({ name, size }) => ({ name, size }));
    try {
      const { content } = await this.channel.ask({ type: "look", files });
      items.forEach((item, place) => this.#looked(item, content.files[place]));
    } catch (error) {
      items.forEach((item) => refused(item, words(error)));
    }
    this.#tell();
    this.#send();
  }

  /**
   * @param {Item} item
   * @param {{name: string, fault: string | null, there: boolean}} looked
   */
  #looked(item, { name, fault, there }) {
    // It may have been cancelled meanwhile.
    if (item.state !== "offered") return;
    const known = name.toLowerCase();
    if (fault !== null) return refused(item, fault);
    item.name = name;
    if (this.#names.has(known)) this.#wait(item, "both");
    else if (there) item.state = "there";
    else this.#wait(item, "new");
    this.#names.add(known);
  }

  /**
   * @param {Item} item
   * @param {Choice} choice
   */
  #wait(item, choice) {
    item.choice = choice;
    item.state = "waiting";
    this.#waiting.push(item);
  }

  #send() {
    while (this.#sending < LANES && this.#waiting.length && !this.#closed) {
      const item = /** @type {Item} */ (this.#waiting.shift());
      if (item.state !== "waiting") continue;
      item.state = "sending";
      this.#sending++;
      this.#sendOne(item).catch((error) => {
        if (item.state === "sending") refused(item, words(error));
      }).finally(() => {
        this.#sending--;
        this.#tell();
        this.#send();
      });
    }
  }

  /** @param {Item} item */
  async #sendOne(item) {
    const { key, name, size, choice } = item;
    do {
      const bytes = await nextPiece(item);
      if (item.state !== "sending") return;
      const question = { type: "piece", file: key, name, size, offset: item.sent, choice };
      const { content } = await this.channel.ask(question, { bytes });
      if (item.state !== "sending") return;
      item.sent = content.received;
      if (content.name !== null) {
        item.name = content.name;
        item.state = "done";
      }
      this.#tell();
    } while (item.state === "sending");
  }

  #tell = () => {
    this.#listeners.tell();
  };
}

/** @param {unknown} error */
function words(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The files that were dropped, on their way to the kernel: looked at, asked about, sent in pieces.
 *
 * Three files at a time, of each one piece at a time, which the kernel has to acknowledge before
 * the next is read: so that many small files do not wait for one another's answers, and a large one
 * is never in memory as a whole.
 *
 * @module
 */

import { Channel } from "../../explorer/js/kernel/messages.js";

/** @import { Line } from "../../explorer/js/kernel/messages.js" */
/** @import { Model } from "../../explorer/js/types.js" */
/** @import { Dropped } from "./walk.js" */

/**
 * `offered`: the kernel has not said yet whether it takes it; `there`: it has a file of that name,
 * and nobody has said yet what to do.
 *
 * @typedef {"offered" | "there" | "waiting" | "sending" | "done" | "refused" | "left"} State
 */

/** @typedef {"new" | "replace" | "both"} Choice */

/**
 * @typedef {object} Item
 * @property {string} key what the kernel calls it while it comes
 * @property {Blob} file
 * @property {string} path below what was dropped
 * @property {string} name in the folder, once the kernel has told it
 * @property {number} size
 * @property {State} state
 * @property {Choice} choice
 * @property {number} sent bytes that the kernel has
 * @property {string} fault why it was refused
 */

export const PIECE = 524_288;
export const LANES = 3;
/** So many are looked at by one question. */
const LOOKED = 500;

export class Queue {
  /** @type {Set<() => void>} */
  #listeners = new Set();
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
    const items = files.map(({ file, path }) => this.#item(file, path));
    const lost = faults.map(({ path, fault }) => refused(this.#item(new Blob(), path), fault));
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
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close() {
    this.cancelAll();
    this.#closed = true;
    this.model.off("change:_holds", this.#tell);
    this.channel.close();
    this.#listeners.clear();
  }

  /**
   * @param {Blob} file
   * @param {string} path
   * @returns {Item}
   */
  #item(file, path) {
    // Half a character in a name is nothing that could be sent.
    const whole = path.replace(/\p{Surrogate}/gu, "\ufffd");
    return {
      key: `${this.#prefix}-${++this.#made}`,
      file,
      path: whole,
      name: whole.split("/").at(-1) ?? whole,
      size: file.size,
      state: "offered",
      choice: "new",
      sent: 0,
      fault: "",
    };
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
      const bytes = await read(item);
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
    this.#listeners.forEach((listener) => listener());
  };
}

const ACTIVE = new Set(["offered", "waiting", "sending"]);

/**
 * The next piece of a file; throws what the browser says of one that it cannot read.
 *
 * @param {Item} item
 */
async function read({ file, sent }) {
  try {
    return await file.slice(sent, sent + PIECE).arrayBuffer();
  } catch {
    throw new Error("The browser could not read it: it was moved, changed or is not accessible.");
  }
}

/**
 * @param {Item} item
 * @param {string} fault
 * @returns {Item}
 */
function refused(item, fault) {
  item.fault = fault;
  item.state = "refused";
  return item;
}

/** @param {unknown} error */
function words(error) {
  return error instanceof Error ? error.message : String(error);
}

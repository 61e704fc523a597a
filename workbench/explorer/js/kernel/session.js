/**
 * What all views of one widget share: the data, the texts, the filters, their past and their
 * result.
 *
 * @module
 */

import { decodeTable } from "../filter/columns.js";
import { Matcher } from "../filter/counts.js";
import { canonical, same } from "../filter/filter.js";
import { History } from "../filter/history.js";
import { Search } from "../filter/search.js";
import { Channel } from "./messages.js";
import { loadPlotly, unpack } from "./plotly.js";
import { Texts } from "./texts.js";

/** @import { Filters, Header, Model, Result, Table } from "../types.js" */
/** @import { Line, Message } from "./messages.js" */

/**
 * The kernel sends the data unasked when the widget is made. A page that comes later (a reload, a
 * second window) has missed it and asks.
 */
const UNASKED_MS = 400;

export class Session {
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {Matcher | null} */
  #matcher = null;
  /** @type {Result | null} */
  #result = null;
  /** @type {Header | null} */
  #header = null;
  /** @type {Search | null} */
  #search = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What the next change of the filters is to the history. @type {"step" | "more" | "back"} */
  #kind = "step";

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {Line} */
    this.line = "open";
    /** @type {(message: Message) => void} */
    let pushed = () => {};
    const push = new Promise((resolve) => (pushed = resolve));
    this.channel = new Channel(model, (message) => pushed(message), (line) => {
      this.line = line;
      this.#tell();
    });
    this.texts = new Texts(async (rows) =>
      (await this.channel.ask({ type: "texts", rows })).content.texts
    );
    this.history = new History(this.filters);
    /** @type {Promise<Table>} */
    this.ready = this.#open(push);
    this.ready.catch(() => {});
    model.on("change:filters", this.#changed);
  }

  /** The filters in force, in canonical form. @returns {Filters} */
  get filters() {
    return canonical(/** @type {Filters} */ (this.model.get("filters") ?? {}));
  }

  /** Who sent the data and what can be done with it; there once `ready` has resolved. */
  get header() {
    return /** @type {Header} */ (this.#header);
  }

  /** The present filters' result; there once `ready` has resolved. @returns {Result} */
  get result() {
    const search = /** @type {Search} */ (this.#search);
    this.#result ??= /** @type {Matcher} */ (this.#matcher).match(
      this.filters,
      search.found(this.filters),
    );
    return this.#result;
  }

  /** Whether texts are still looked through; the result is then without the words asked for. */
  get searching() {
    return this.#search?.pending ?? false;
  }

  /** Why the last search came to nothing, "" if it did not. */
  get searchFault() {
    return this.#search?.fault ?? "";
  }

  /**
   * Puts other filters in force; `more` goes on with the last change, as the next letter of a word
   * does, so that one undo takes both back.
   *
   * @param {Filters} filters
   * @param {{more?: boolean}} [how]
   */
  change(filters, { more = false } = {}) {
    this.#set(filters, more ? "more" : "step");
  }

  undo() {
    const before = this.history.back();
    if (before) this.#set(before, "back");
  }

  redo() {
    const after = this.history.forth();
    if (after) this.#set(after, "back");
  }

  /**
   * @param {() => void} listener called when filters or the kernel's being busy have changed
   * @returns {() => void}
   */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  plotly() {
    return loadPlotly(async () => unpack((await this.channel.ask({ type: "plotly" })).buffers[0]));
  }

  close() {
    this.model.off("change:filters", this.#changed);
    clearTimeout(this.#timer);
    this.channel.close();
    this.#listeners.clear();
  }

  /** @param {Promise<Message>} push */
  async #open(push) {
    const late = new Promise((resolve) => {
      this.#timer = setTimeout(() => resolve(null), UNASKED_MS);
    });
    let message = /** @type {Message | null} */ (await Promise.race([push, late]));
    clearTimeout(this.#timer);
    message ??= await Promise.race([push, this.channel.ask({ type: "data" })]);
    const { header, texts } = message.content;
    const table = decodeTable(header, message.buffers[0]);
    this.#header = header;
    if (texts) this.texts.fill(texts);
    this.#matcher = new Matcher(table);
    this.#search = new Search(
      table.rows,
      this.texts,
      async (phrase) => (await this.channel.ask({ type: "search", phrases: [phrase] })).buffers[0],
      () => {
        this.#result = null;
        this.#tell();
      },
    );
    return table;
  }

  /**
   * @param {Filters} filters
   * @param {"step" | "more" | "back"} kind
   */
  #set(filters, kind) {
    if (same(filters, this.filters)) return;
    this.#kind = kind;
    this.model.set("filters", canonical(filters));
    this.#kind = "step";
    this.model.save_changes();
  }

  #changed = () => {
    // Filters that Python has set are a step as well: undo goes back to what was on screen.
    if (this.#kind !== "back") this.history.add(this.filters, this.#kind === "more");
    this.#result = null;
    this.#tell();
  };

  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
}

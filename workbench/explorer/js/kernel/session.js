/**
 * What all views of one widget share: the data, the texts, the filters, their past and their
 * result.
 *
 * @module
 */

import { Corrections } from "../correct/corrections.js";
import { decodeTable, renew } from "../filter/columns.js";
import { Matcher } from "../filter/counts.js";
import { canonical, same } from "../filter/filter.js";
import { History } from "../filter/history.js";
import { onceOf } from "../filter/once.js";
import { Search } from "../filter/search.js";
import { Look } from "../views/look.js";
import { Channel, Closed } from "./messages.js";
import { gone, movedBy, same as still } from "./moves.js";
import { loadPlotly, unpack } from "./plotly.js";
import { Presence } from "./presence.js";
import { Texts } from "./texts.js";

/** @import { Filters, Header, Model, Once, Result, Table } from "../types.js" */
/** @import { Line, Message } from "./messages.js" */
/** @import { To } from "./moves.js" */

/**
 * The kernel sends the data unasked when the widget is made. A page that comes later (a reload, a
 * second window) has missed it and asks.
 */
const UNASKED_MS = 400;

export class Session {
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** @type {Set<(to: To) => void>} */
  #movers = new Set();
  /** @type {Table | null} */
  #table = null;
  /** Data that came while the first were still on their way. @type {Message | null} */
  #newer = null;
  /** @type {Matcher | null} */
  #matcher = null;
  /** @type {Result | null} */
  #result = null;
  /** @type {Header | null} */
  #header = null;
  /** @type {Search | null} */
  #search = null;
  /** Which rows are one statement, once that was asked for. @type {Promise<void> | null} */
  #statements = null;
  /** @type {Once | null} */
  #once = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What the next change of the filters is to the history. @type {"step" | "more" | "back"} */
  #kind = "step";
  /** The data that come unasked, null once they have been let go. @type {Promise<Message> | null} */
  #unasked;
  /** @type {(message: Message) => void} */
  #given = () => {};
  /** @type {Promise<Table> | null} */
  #ready = null;

  /** What the theme lab hears unasked. @type {((message: Message) => void) | null} */
  lab = null;
  /** Draws the views again, from data that are asked for again. @type {Set<() => void>} */
  #renewals = new Set();

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.#unasked = new Promise((resolve) => (this.#given = resolve));
    /** @type {Line} */
    this.line = "open";
    this.channel = new Channel(model, (message) => this.#push(message), (line) => {
      this.line = line;
      this.#tell();
    });
    this.presence = new Presence(model, {
      rest: () => this.rest(),
      tell: (sure) => this.channel.ask({ type: "unseen", sure }, { long: true }),
    });
    this.texts = this.#newTexts();
    this.corrections = new Corrections(this);
    this.history = new History(this.filters);
    this.look = new Look(model);
    model.on("change:filters", this.#changed);
    model.on("change:count", this.#counted);
  }

  /** The data; asked for when somebody wants it. @returns {Promise<Table>} */
  get ready() {
    if (!this.#ready) {
      this.#ready = this.#open();
      this.#ready.catch(() => {});
    }
    return this.#ready;
  }

  /** The filters in force, in canonical form. @returns {Filters} */
  get filters() {
    return canonical(/** @type {Filters} */ (this.model.get("filters") ?? {}));
  }

  /** The columns; there once `ready` has resolved, and renewed in place. @returns {Table} */
  get table() {
    return /** @type {Table} */ (this.#table);
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
      this.once,
    );
    return this.#result;
  }

  /** Which rows are one, where each story is counted once and that is known by now. */
  get once() {
    return this.model.get("count") === "stories" ? this.#once : null;
  }

  /** Whether each story is to be counted once. */
  get countsStories() {
    return this.model.get("count") === "stories";
  }

  /** @param {boolean} stories */
  countStories(stories) {
    this.model.set("count", stories ? "stories" : "quotes");
    this.model.save_changes();
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

  /**
   * @param {(to: To) => void} mover told before all others that data have come again, in which rows
   *   may have other numbers
   * @returns {() => void}
   */
  follow(mover) {
    this.#movers.add(mover);
    return () => this.#movers.delete(mover);
  }

  /** Which data these are; it grows with every correction. */
  get generation() {
    return this.#header?.generation ?? 0;
  }

  plotly() {
    return loadPlotly(async () => unpack((await this.channel.ask({ type: "plotly" })).buffers[0]));
  }

  /** The kernel has other data from now on. */
  renew() {
    this.rest();
    this.#renewals.forEach((renew) => renew());
  }

  /**
   * @param {() => void} renew
   * @returns {() => void}
   */
  onRenewal(renew) {
    this.#renewals.add(renew);
    return () => this.#renewals.delete(renew);
  }

  /** Lets go of all that the kernel can send again; a view that comes asks for it. */
  rest() {
    this.#ready =
      this.#table =
      this.#newer =
      this.#matcher =
      this.#result =
      this.#header =
      this.#search =
      this.#statements =
      this.#once =
        null;
    this.#unasked = null;
    this.texts = this.#newTexts();
  }

  close() {
    this.model.off("change:filters", this.#changed);
    this.model.off("change:count", this.#counted);
    clearTimeout(this.#timer);
    this.presence.close();
    this.look.close();
    this.channel.close();
    this.#listeners.clear();
    this.#movers.clear();
    this.rest();
  }

  #newTexts() {
    return new Texts(async (rows) =>
      (await this.channel.ask({ type: "texts", rows })).content.texts
    );
  }

  /** @param {Message} message that answers no question */
  #push(message) {
    const { type } = message.content;
    if (type === "seen?" && this.presence.seen) {
      this.channel.ask({ type: "seen" }, { long: true }).catch(() => {});
    }
    if (type === "lab") this.lab?.(message);
    if (type !== "data") return;
    this.#given(message);
    if (this.#table) this.#renew(message);
    else if (this.#ready) this.#newer = message;
  }

  async #open() {
    const { content, buffers } = await this.#data();
    const { header, texts } = content;
    const table = decodeTable(header, buffers[0]);
    this.#table = table;
    this.#header = header;
    this.presence.patience_s = header.unseen_s ?? this.presence.patience_s;
    if (texts) this.texts.fill(texts);
    this.#matcher = new Matcher(table);
    if (this.countsStories) this.#askStatements();
    this.#search = this.#newSearch(table);
    // An answer may have been overtaken by what a correction made of it.
    const newer = this.#newer;
    this.#newer = null;
    if (newer) this.#renew(newer);
    return table;
  }

  /** @param {Table} table */
  #newSearch(table) {
    return new Search(
      table.rows,
      this.texts,
      async (phrase, fields) =>
        (await this.channel.ask({ type: "search", phrases: [phrase], fields })).buffers[0],
      () => {
        this.#result = null;
        this.#tell();
      },
    );
  }

  /**
   * Corrections have made other data of those that are here: filters, views and texts stay.
   *
   * @param {Message} message
   */
  #renew({ content, buffers }) {
    const { header, texts, since, changed, moved } = content;
    const table = /** @type {Table} */ (this.#table);
    if ((header.generation ?? 0) <= this.generation) return;
    const follows = since === this.generation;
    const { rows } = table;
    const to = !follows ? gone : moved ? movedBy(numbersOf(buffers[1]), rows) : still;
    renew(table, decodeTable(header, buffers[0]));
    Object.assign(this.header, header);
    if (texts) this.texts.fill(texts);
    else this.texts.move(to, changed);
    this.#matcher = new Matcher(table);
    // Also where no row moved: a name that was corrected may be what is looked for.
    this.#search = this.#newSearch(table).after(this.#search, to);
    this.#once = this.#statements = null;
    if (this.countsStories) this.#askStatements();
    this.#result = null;
    // First: what is not written yet is as it is shown, for whoever looks at it.
    this.corrections.arrived(to);
    this.#movers.forEach((mover) => mover(to));
    this.#tell();
  }

  /** @returns {Promise<Message>} the data that come unasked, or in answer to a question */
  async #data() {
    const { texts } = this;
    const unasked = this.#unasked;
    let message = unasked ? await Promise.race([unasked, this.#late()]) : null;
    clearTimeout(this.#timer);
    const asked = message ?? this.channel.ask({ type: "data" });
    message = await (unasked ? Promise.race([unasked, asked]) : asked);
    // They were let go of meanwhile: nobody waits for them any more.
    if (texts !== this.texts) throw new Closed();
    return message;
  }

  /** @returns {Promise<null>} */
  #late() {
    return new Promise((resolve) => {
      this.#timer = setTimeout(() => resolve(null), UNASKED_MS);
    });
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

  #counted = () => {
    this.#result = null;
    if (this.countsStories && this.#matcher) this.#askStatements();
    this.#tell();
  };

  /** Asked for when they are first needed: of many quotes they take the kernel a while. */
  #askStatements() {
    this.#statements ??= this.channel.ask({ type: "statements" }).then(({ buffers }) => {
      const { buffer, byteOffset, byteLength } = buffers[0];
      this.#once = onceOf(new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength)));
    }).catch(() => {
      // What cannot be counted so is not said to be.
      this.#statements = null;
      if (this.#matcher) this.countStories(false);
    }).then(() => {
      this.#result = null;
      this.#tell();
    });
  }

  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
}

/** @param {DataView<ArrayBuffer>} view */
function numbersOf({ buffer, byteOffset, byteLength }) {
  return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

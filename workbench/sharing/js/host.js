/**
 * What stands in for the kernel: a model as the Explorer knows it, which answers its questions from
 * the page's own data. One host a model; all views of the model share it.
 *
 * @module
 */

import { folded } from "../../explorer/js/filter/folding.js";
import { bitsOf } from "../../explorer/js/filter/search.js";
import { fileOf } from "./files.js";
import { told } from "./told.js";
import { Kept } from "./kept.js";

/** @import { View } from "../../explorer/js/views/checked.js" */
/** @import { Format } from "./files.js" */

/**
 * What `workbench.explorer.shared.PageData` holds. `rows` has for each row its text, its fragment
 * in each of the formats of `head.exports`, and its citation without the quote's words.
 *
 * @typedef {object} PageData
 * @property {View & {views: {[name: string]: View}, statements: number | null, header: any,
 *   exports: Format[], corrections: any}} head
 * @property {ArrayBuffer} columns the bytes that `head.header` describes, and from
 *   `head.statements` on the numbers of the rows' statements
 * @property {any[][]} rows
 * @property {() => Promise<any[]>} articles what the reader shows, unpacked when it is asked for
 * @property {() => ArrayBuffer} plotly gzip of the script
 */

/** What a page's address, and the browser's Back and Forward, keep. */
const STATE = /** @type {const} */ (["filters", "count", "look"]);
const ON_DISK = "The link opens this file where it lies; whoever is to open it needs the file too.";
const NOWHERE = "This page has no address that a link could lead to; save it as a file first.";

/** @typedef {(...args: any[]) => void} Listener */
/** @typedef {{content: {[name: string]: unknown}, buffers?: ArrayBuffer[]}} Answer */

export class Host {
  /** @type {Map<string, Set<Listener>>} */
  #listeners = new Map();
  /** @type {{[name: string]: unknown}} */
  #state;
  /** @type {Promise<Map<number, any>> | null} row -> its article */
  #articles = null;
  /** The folded text of each row's article. @type {Promise<Map<number, string>> | null} */
  #printed = null;

  /**
   * @param {PageData} data
   * @param {string} [key] under which the browser keeps what its reader saves
   */
  constructor(data, key = "workbench") {
    this.data = data;
    const { filters, count, look = {}, views = {}, header } = data.head;
    /** As the page opens it. @type {View} */
    this.first = { filters, count, look };
    this.facets = header.facets ?? [];
    this.kept = new Kept(views, key);
    this.#state = { filters, count, look, _views: this.kept.all, _kept: this.kept.where };
    /** A link to what is on screen; who keeps the address gives it. */
    this.addressOf = () => "";
  }

  /** @returns {View} */
  get state() {
    return /** @type {any} */ (Object.fromEntries(STATE.map((name) => [name, this.get(name)])));
  }

  /** Whether it shows what it opened with. */
  get isFirst() {
    return JSON.stringify(this.state) === JSON.stringify(this.first);
  }

  /** @param {() => void} changed called after each change of the state */
  follow(changed) {
    STATE.forEach((name) => this.on(`change:${name}`, changed));
  }

  /** @param {View} view */
  put(view) {
    for (const name of STATE) {
      if (JSON.stringify(this.get(name)) !== JSON.stringify(view[name])) this.set(name, view[name]);
    }
  }

  /** @param {unknown} id of a quote; undefined where none is read */
  has(id) {
    return id === undefined || this.#rowOf(id) !== null;
  }

  /** @param {string} words about the page's address; "" where all is well */
  warn(words) {
    if ((this.get("_told") ?? "") !== words) this.set("_told", words);
  }

  /** @param {string} name */
  get(name) {
    return this.#state[name];
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  set(name, value) {
    this.#state[name] = value;
    this.#emit(`change:${name}`);
  }

  /** There is nowhere to save to: the page forgets when it is closed. */
  save_changes() {}

  /**
   * @param {string} name
   * @param {Listener} listener
   */
  on(name, listener) {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
  }

  /**
   * @param {string} name
   * @param {Listener} listener
   */
  off(name, listener) {
    this.#listeners.get(name)?.delete(listener);
  }

  /**
   * One question; its answer comes later, as a kernel's does.
   *
   * @param {any} question
   */
  async send(question) {
    const { type, id } = question;
    const { content, buffers = [] } = await this.#answer(question).catch(failure);
    const views = buffers.map((each) => new DataView(each));
    this.#emit("msg:custom", { type, ...content, id }, views);
  }

  /**
   * @param {any} question
   * @returns {Promise<Answer>}
   */
  async #answer(question) {
    const { head, columns, rows, plotly } = this.data;
    switch (question.type) {
      case "data":
        // All texts go along, so that the Explorer searches them itself.
        return {
          content: { header: head.header, texts: rows.map(([text]) => text) },
          buffers: [columns],
        };
      case "texts":
        return { content: { texts: question.rows.map((/** @type {number} */ i) => rows[i][0]) } };
      case "article":
        return { content: { article: await this.#article(question.row) } };
      case "search":
        return this.#search(question);
      case "corrections":
        return { content: head.corrections };
      case "citation": {
        const row = rows[question.row];
        return {
          content: { citation: { quote: row[0].quote, ...row[head.exports.length + 1] } },
        };
      }
      case "export":
        return this.#export(question);
      case "row":
        return { content: { row: this.#rowOf(question.quote_id) } };
      case "view":
        return this.#changeViews(question);
      case "link":
        return this.#link();
      case "statements":
        return { content: {}, buffers: [columns.slice(head.statements ?? columns.byteLength)] };
      case "plotly":
        return { content: {}, buffers: [plotly()] };
      default:
        throw new Error("A shared page has no kernel to ask; open the notebook for this.");
    }
  }

  /** @param {number} row */
  async #article(row) {
    const article = (await this.#byRow()).get(row);
    if (!article) throw new Error("This page does not hold the article of that quote.");
    return article;
  }

  #byRow() {
    this.#articles ??= this.data.articles().then((articles) =>
      new Map(
        articles.flatMap((article) =>
          article.quotes.map((/** @type {any} */ quote) => [quote.row, article])
        ),
      )
    );
    return this.#articles;
  }

  /**
   * Words in whole articles; for those in texts that are here nobody asks.
   *
   * @param {{phrases: string[]}} asked
   * @returns {Promise<Answer>}
   */
  async #search({ phrases: [phrase] }) {
    if (!this.data.head.header.searched.includes("article")) {
      throw new Error("this page does not hold the articles");
    }
    this.#printed ??= this.#byRow().then(printedByRow);
    const printed = await this.#printed;
    const texts = this.data.rows.map((_, row) => printed.get(row) ?? "");
    return { content: {}, buffers: [bitsOf(texts, folded(phrase)).buffer] };
  }

  /**
   * The file that Python writes of the same rows.
   *
   * @param {{format: string, items?: string, rows: number[], filters?: {[name: string]: any}}} asked
   * @returns {Answer}
   */
  #export({ format: name, items = "quotes", rows, filters = {} }) {
    const { head, rows: all } = this.data;
    const place = head.exports.findIndex((each) => each.format === name && each.items === items);
    const format = head.exports[place];
    if (!format) throw new Error("This format needs the notebook.");
    const words = told(filters, this.facets, rows.length, all.length);
    const text = fileOf(format, rows, (row) => all[row][place + 1], words);
    return { content: {}, buffers: [new TextEncoder().encode(text).buffer] };
  }

  /** @param {unknown} id of a quote @returns {number | null} */
  #rowOf(id) {
    const row = this.data.rows.findIndex(([text]) => text.id === id);
    return row < 0 ? null : row;
  }

  /**
   * @param {any} question
   * @returns {Answer}
   */
  #changeViews(question) {
    this.kept.change(question);
    this.set("_views", this.kept.all);
    this.set("_kept", this.kept.where);
    return { content: {} };
  }

  /** @returns {Answer} */
  #link() {
    const link = this.addressOf();
    const why = !link ? NOWHERE : link.startsWith("file:") ? ON_DISK : "";
    return { content: { link, why } };
  }

  /**
   * @param {string} name
   * @param {...any} args
   */
  #emit(name, ...args) {
    this.#listeners.get(name)?.forEach((listener) => listener(...args));
  }
}

/**
 * @param {Map<number, any>} articles by row
 * @returns {Map<number, string>}
 */
function printedByRow(articles) {
  const known = new Map();
  for (const article of new Set(articles.values())) {
    known.set(article, folded(textOf(article.paragraphs ?? [])));
  }
  return new Map([...articles].map(([row, article]) => [row, known.get(article)]));
}

/** @param {{pieces: {text: string}[]}[]} paragraphs of an article as the reader has it */
function textOf(paragraphs) {
  return paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join("");
}

/**
 * @param {Error} error
 * @returns {Answer}
 */
function failure(error) {
  return { content: { type: "error", message: error.message } };
}

/**
 * What a shared page answers where a kernel would: from its own data, which are never changed.
 *
 * @module
 */

import { folded } from "../../explorer/js/filter/folding.js";
import { bitsOf } from "../../explorer/js/filter/search.js";
import { fileOf } from "./files.js";
import { told } from "./told.js";

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

/** @typedef {{content: {[name: string]: unknown}, buffers?: ArrayBuffer[]}} Answer */

export class Answers {
  /** @type {Promise<Map<number, any>> | null} row -> its article */
  #articles = null;
  /** The folded text of each row's article. @type {Promise<Map<number, string>> | null} */
  #printed = null;

  /** @param {PageData} data */
  constructor(data) {
    this.data = data;
    this.facets = data.head.header.facets ?? [];
  }

  /**
   * @param {any} question
   * @returns {Promise<Answer>}
   */
  async answer(question) {
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
        return { content: { row: this.rowOf(question.quote_id) } };
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

  /**
   * @param {unknown} id of a quote
   * @returns {number | null}
   */
  rowOf(id) {
    const row = this.data.rows.findIndex(([text]) => text.id === id);
    return row < 0 ? null : row;
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

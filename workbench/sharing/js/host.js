/**
 * What stands in for the kernel: a model as the Explorer knows it, which answers its questions from
 * the page's own data. One host a model; all views of the model share it.
 *
 * @module
 */

/**
 * What `workbench.explorer.shared.PageData` holds. `rows` has for each row its text, its fragment
 * in each of the formats of `head.exports`, and its citation without the quote's words.
 *
 * @typedef {object} PageData
 * @property {{filters: {[name: string]: unknown}, count: string, statements: number | null,
 *   header: any, exports: Format[]}} head
 * @property {ArrayBuffer} columns the bytes that `head.header` describes, and from
 *   `head.statements` on the numbers of the rows' statements
 * @property {any[][]} rows
 * @property {() => Promise<any[]>} articles what the reader shows, unpacked when it is asked for
 * @property {() => ArrayBuffer} plotly gzip of the script
 */

/**
 * @typedef {object} Format
 * @property {string} format
 * @property {string} filename
 * @property {string} mime
 * @property {string} head
 * @property {string} separator
 * @property {string} tail
 */

/** @typedef {(...args: any[]) => void} Listener */
/** @typedef {{content: {[name: string]: unknown}, buffers?: ArrayBuffer[]}} Answer */

export class Host {
  /** @type {Map<string, Set<Listener>>} */
  #listeners = new Map();
  /** @type {{[name: string]: unknown}} */
  #state;
  /** @type {Promise<Map<number, any>> | null} row -> its article */
  #articles = null;

  /** @param {PageData} data */
  constructor(data) {
    this.data = data;
    this.#state = { filters: data.head.filters, count: data.head.count };
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
      case "export":
        return this.#export(question.format, question.rows);
      case "citation": {
        const row = rows[question.row];
        return { content: { citation: { quote: row[0].quote, ...row[head.exports.length + 1] } } };
      }
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
    this.#articles ??= this.data.articles().then((articles) =>
      new Map(
        articles.flatMap((article) =>
          article.quotes.map((/** @type {any} */ quote) => [quote.row, article])
        ),
      )
    );
    const article = (await this.#articles).get(row);
    if (!article) throw new Error("This page does not hold the article of that quote.");
    return article;
  }

  /**
   * The file that Python writes of the same rows: its head, the rows' fragments, its tail.
   *
   * @param {string} name
   * @param {number[]} rows
   * @returns {Answer}
   */
  #export(name, rows) {
    const { head, rows: all } = this.data;
    const place = head.exports.findIndex(({ format }) => format === name);
    const format = head.exports[place];
    if (!format) throw new Error("This format needs the notebook.");
    const fragments = rows.map((row) => all[row][place + 1]);
    const text = [format.head, fragments.join(format.separator), format.tail].join("");
    const { buffer } = new TextEncoder().encode(text);
    return { content: { filename: format.filename, mime: format.mime }, buffers: [buffer] };
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
 * @param {Error} error
 * @returns {Answer}
 */
function failure(error) {
  return { content: { type: "error", message: error.message } };
}

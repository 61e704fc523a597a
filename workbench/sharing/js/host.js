/**
 * What stands in for the kernel: a model as the Explorer knows it, which answers from the page's
 * own data. One host a model; the Explorer's views share it as they share a kernel's.
 *
 * @module
 */

/**
 * What `workbench.explorer.shared.page_data` gives.
 *
 * @typedef {object} PageData
 * @property {{[name: string]: unknown}} filters
 * @property {any} header
 * @property {any[]} texts
 */

/** @typedef {(...args: any[]) => void} Listener */

export class Host {
  /** @type {Map<string, Set<Listener>>} */
  #listeners = new Map();
  /** @type {{[name: string]: unknown}} */
  #state;

  /**
   * @param {PageData} data
   * @param {ArrayBuffer} columns the bytes that `data.header` describes
   * @param {() => ArrayBuffer} plotly gzip of the script
   */
  constructor(data, columns, plotly) {
    this.data = data;
    this.columns = columns;
    this.plotly = plotly;
    this.#state = { filters: data.filters };
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
   * One question; its answer comes later, as a kernel's would.
   *
   * @param {any} question
   */
  send(question) {
    queueMicrotask(() => {
      const { content, buffers } = this.#answer(question);
      this.#emit("msg:custom", { ...content, id: question.id }, buffers.map(view));
    });
  }

  /**
   * @param {any} question
   * @returns {{content: any, buffers: ArrayBuffer[]}}
   */
  #answer(question) {
    const { type } = question;
    if (type === "data") return this.#data();
    if (type === "plotly") return { content: { type }, buffers: [this.plotly()] };
    if (type === "texts") {
      const texts = question.rows.map((/** @type {number} */ row) => this.data.texts[row]);
      return { content: { type, texts }, buffers: [] };
    }
    const message = "This needs the notebook: a shared page has no kernel to ask.";
    return { content: { type: "error", message }, buffers: [] };
  }

  #data() {
    const { header, texts } = this.data;
    return { content: { type: "data", header, texts }, buffers: [this.columns] };
  }

  /**
   * @param {string} name
   * @param {...any} args
   */
  #emit(name, ...args) {
    this.#listeners.get(name)?.forEach((listener) => listener(...args));
  }
}

/** @param {ArrayBuffer} buffer */
function view(buffer) {
  return new DataView(buffer);
}

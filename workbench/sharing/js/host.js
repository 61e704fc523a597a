/**
 * What stands in for the kernel: a model as the Explorer knows it, which answers its questions from
 * the page's own data. One host a model; all views of the model share it.
 *
 * @module
 */

import { Answers } from "./answers.js";
import { Kept } from "./kept.js";

/** @import { View } from "../../explorer/js/views/checked.js" */
/** @import { Answer, PageData } from "./answers.js" */

/** What a page's address, and the browser's Back and Forward, keep. */
const STATE = /** @type {const} */ (["filters", "count", "look"]);
const ON_DISK = "The link opens this file where it lies; whoever is to open it needs the file too.";
const NOWHERE = "This page has no address that a link could lead to; save it as a file first.";

/** @typedef {(...args: any[]) => void} Listener */

export class Host {
  /** @type {Map<string, Set<Listener>>} */
  #listeners = new Map();
  /** @type {{[name: string]: unknown}} */
  #state;

  /**
   * @param {PageData} data
   * @param {string} [key] under which the browser keeps what its reader saves
   */
  constructor(data, key = "workbench") {
    this.answers = new Answers(data);
    const { filters, count, look = {}, views = {} } = data.head;
    /** As the page opens it. @type {View} */
    this.first = { filters, count, look };
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
    return id === undefined || this.answers.rowOf(id) !== null;
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
    if (question.type === "view") return this.#changeViews(question);
    if (question.type === "link") return this.#link();
    return await this.answers.answer(question);
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
 * @param {Error} error
 * @returns {Answer}
 */
function failure(error) {
  return { content: { type: "error", message: error.message } };
}

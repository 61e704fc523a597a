/**
 * The part of the page that shows an article at one of its quotes, in the place of the list.
 *
 * @module
 */

import { h, number } from "../dom.js";
import { Articles } from "../kernel/articles.js";
import { showFiltering } from "../list/only.js";
import { noteOpened } from "../views/openedquote.js";
import { neighbour } from "./neighbours.js";
import { Opened } from "./opened.js";

/** @import { Quotes } from "../list/quotes.js" */
/** @import { Page } from "../types.js" */

export class Reader {
  #row = -1;
  /** Where the opened quote stands among the matching ones, or the last one that did. */
  #position = -1;
  /** @type {string | null} why the article has not come */
  #fault = null;

  /**
   * @param {Page} page
   * @param {Quotes} quotes
   */
  constructor(page, quotes) {
    this.page = page;
    this.quotes = quotes;
    const { channel } = page.session;
    this.articles = new Articles(async (row) =>
      (await channel.ask({ type: "article", row })).content.article
    );
    this.told = h("p", { class: "wb-list-told", role: "status" });
    this.opened = new Opened(page, (words) => (this.told.textContent = words));
    this.where = h("p", { class: "wb-where-now", role: "status" });
    this.previous = this.#button("‹ Previous", () => this.#step(-1));
    this.next = this.#button("Next ›", () => this.#step(1));
    this.element = h(
      "div",
      {
        role: "group",
        class: "wb-reader",
        "aria-label": "Reader",
        tabindex: -1,
        keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      },
      h(
        "div",
        { class: "wb-readerbar" },
        this.#button("← Back to the list", () => this.#back()),
        this.where,
        this.previous,
        this.next,
      ),
      ...this.opened.elements,
      h("p", { class: "wb-unread" }, "Open a quote of the list to read its article."),
      this.told,
    );
    this.element.dataset.unread = "";
  }

  /** Whether there is an article to see. */
  get reads() {
    return this.#row >= 0;
  }

  /** @param {number} row */
  open(row) {
    this.#row = row;
    this.#fault = null;
    delete this.element.dataset.unread;
    this.told.textContent = "";
    this.#showPosition();
    this.#show();
    noteOpened(this.page.session, row);
    if (!this.articles.get(row) || !this.page.session.texts.get(row)) this.#load(row);
    if (!this.element.contains(document.activeElement)) this.element.focus();
  }

  /** The filters have changed, and with them what is next and previous; or it is in sight again. */
  update() {
    showFiltering(this.element, this.page.session.filters);
    if (this.reads && !this.element.closest("[hidden]")) this.#showPosition();
  }

  close() {
    this.#row = -1;
  }

  #showPosition() {
    const { rows } = this.quotes;
    const position = rows.indexOf(this.#row);
    if (position >= 0) this.#position = position;
    const matching = number(rows.length);
    this.where.textContent = position >= 0
      ? `Quote ${number(position + 1)} of ${matching}`
      : `Not among the ${matching} that match`;
    this.#enable(this.previous, this.#neighbour(-1) >= 0);
    this.#enable(this.next, this.#neighbour(1) >= 0);
  }

  /** @param {-1 | 1} by */
  #neighbour(by) {
    return neighbour(this.quotes.rows, this.#row, this.#position, by);
  }

  /** @param {-1 | 1} by */
  #step(by) {
    const to = this.#neighbour(by);
    if (to >= 0) this.open(this.quotes.rows[to]);
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {boolean} can
   */
  #enable(button, can) {
    // A disabled button hears no keys: one that has the focus would keep Escape from being heard.
    if (!can && button === document.activeElement) this.element.focus();
    button.disabled = !can;
  }

  #back() {
    this.page.leave();
    this.quotes.returnTo(this.#row);
  }

  /** That it is in sight again, with the article that was read last. */
  note() {
    noteOpened(this.page.session, this.#row);
  }

  /** @param {number} row */
  async #load(row) {
    try {
      await this.page.session.texts.load([row]);
      await this.articles.load(row);
    } catch (error) {
      this.#fault = /** @type {Error} */ (error).message;
    }
    if (this.#row !== row) return;
    noteOpened(this.page.session, row);
    this.#show();
  }

  #show() {
    this.opened.show(this.#row, this.articles.get(this.#row), this.#fault);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    /** @type {{[key: string]: () => void}} */
    const keys = {
      Escape: () => this.#back(),
      ArrowRight: () => this.#step(1),
      ArrowLeft: () => this.#step(-1),
      n: () => this.#step(1),
      p: () => this.#step(-1),
    };
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  }

  /**
   * @param {string} words
   * @param {() => void} click
   */
  #button(words, click) {
    return h("button", { type: "button", class: "wb-step", click }, words);
  }
}

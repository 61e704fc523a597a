/**
 * The part of the page that shows an article at one of its quotes, in the place of the list.
 *
 * @module
 */

import { h, inSight, number } from "../dom.js";
import { correctingActions, isUndo } from "../correct/actions.js";
import { ADDING, deedOf, READING } from "../keys.js";
import { Articles } from "../kernel/articles.js";
import { showFiltering } from "../list/only.js";
import { Review } from "../queue/review.js";
import { noteOpened } from "../views/openedquote.js";
import { neighbour } from "./neighbours.js";
import { Opened } from "./opened.js";

/** @import { To } from "../kernel/moves.js" */
/** @import { Quotes } from "../list/quotes.js" */
/** @import { Page } from "../types.js" */

/** More than a hand gets ahead of the kernel. */
const READY = 12;

export class Reader {
  #row = -1;
  /** Where the opened quote stands among the matching ones, or the last one that did. */
  #position = -1;
  /** Whether the opened quote was rejected, so that another one is to be opened in its place. */
  #gone = false;
  /** Whether the article is on its way again, with what was corrected. */
  #renewing = false;
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
    this.review = new Review(page, (row) => this.open(row), () => this.#showPosition());
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
      this.review.bar.element,
      ...this.opened.elements,
      h("p", { class: "wb-unread" }, "Open a quote of the list to read its article."),
      this.told,
    );
    this.element.dataset.unread = "";
    this.unlisten = page.session.texts.listen((rows) => this.#corrected(rows));
    this.unfollow = page.session.follow((to) => this.#follow(to));
  }

  /** Whether there is an article to see. */
  get reads() {
    return this.#row >= 0;
  }

  /** @param {number} row */
  open(row) {
    this.#row = row;
    this.#gone = this.#renewing = false;
    this.#fault = null;
    delete this.element.dataset.unread;
    this.told.textContent = "";
    this.#showPosition();
    this.#show();
    noteOpened(this.page.session, row);
    if (!this.articles.get(row) || !this.page.session.texts.get(row)) this.#load(row);
    else this.#makeReady();
    if (!this.element.contains(document.activeElement) && inSight(this.element)) {
      this.element.focus();
    }
  }

  /** The filters have changed, and with them what is next and previous; or it is in sight again. */
  update() {
    if (!inSight(this.element)) return;
    showFiltering(this.element, this.page.session.filters);
    if (this.#gone) this.#openInstead();
    if (this.#renewing && this.reads) this.#load(this.#row);
    else if (this.reads && this.opened.isOutdated) this.#show();
    if (this.reads) this.#showPosition();
  }

  close() {
    this.#row = -1;
    this.unlisten();
    this.unfollow();
    this.opened.close();
  }

  /** Rows have other numbers, texts and speakers. @param {To} to */
  #follow(to) {
    const row = this.#row;
    this.articles.forget();
    const queued = this.review.follow(to);
    this.review.show();
    if (row < 0) return;
    const now = to(row);
    this.#row = now;
    this.#gone = now < 0 && queued < 0;
    if (this.#gone) return;
    if (now < 0) return this.open(queued);
    // Asked for when it is in sight: `update` comes next.
    this.#renewing = true;
  }

  /** In the place of a quote that is no longer there the one that has come into its place. */
  #openInstead() {
    this.#gone = false;
    const { rows } = this.quotes;
    if (rows.length) this.open(rows[Math.min(Math.max(0, this.#position), rows.length - 1)]);
    else this.page.leave();
  }

  /** The next quotes of a queue, and the article of the first, while the present one is looked at. */
  #makeReady() {
    const ahead = this.review.ahead(READY);
    if (!ahead.length) return;
    const { texts } = this.page.session;
    Promise.all([texts.load(ahead), this.articles.load(ahead[0])]).catch(() => {});
  }

  #showPosition() {
    this.review.show();
    const queued = this.review.active;
    this.where.hidden = this.previous.hidden = this.next.hidden = queued;
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
    if (this.review.active) return this.review.step(by);
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
    this.review.stop();
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
      await this.page.session.texts.have(row);
      await this.articles.load(row);
    } catch (error) {
      this.#fault = /** @type {Error} */ (error).message;
    }
    if (this.#row !== row) return;
    noteOpened(this.page.session, row);
    this.#renewing = false;
    this.#show();
    this.#makeReady();
  }

  #show() {
    this.opened.show(this.#row, this.articles.get(this.#row), this.#fault);
  }

  /** @param {Set<number>} rows whose texts are others */
  #corrected(rows) {
    if (this.#row >= 0 && rows.has(this.#row) && !this.#renewing) this.opened.corrected();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const run = this.review.runs(event) ?? this.#reading(event) ?? this.#correcting(event);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  /** @param {KeyboardEvent} event @returns {(() => void) | null} */
  #reading(event) {
    const does = deedOf(READING, event);
    return does && {
      leave: () => this.#back(),
      next: () => this.#step(1),
      before: () => this.#step(-1),
    }[does];
  }

  /** @param {KeyboardEvent} event @returns {(() => void) | null} */
  #correcting(event) {
    const row = this.#row;
    const { correct: desk } = this.page;
    if (row < 0 || !desk.can) return null;
    if (isUndo(event)) return () => desk.undo();
    if (deedOf(ADDING, event)) return () => this.opened.adding.begin();
    const action = correctingActions(this.page).find(({ key }) => key?.(event));
    return action ? () => action.run(row) : null;
  }

  /**
   * @param {string} words
   * @param {() => void} click
   */
  #button(words, click) {
    return h("button", { type: "button", class: "wb-step", click }, words);
  }
}

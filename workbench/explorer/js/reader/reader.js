/**
 * The part of the page that shows an article at one of its quotes, in the place of charts and list.
 *
 * @module
 */

import { Articles } from "../kernel/articles.js";
import { h, number } from "../dom.js";
import { drawArticle } from "./article.js";
import { neighbour } from "./neighbours.js";
import { printed } from "./printed.js";
import { aboutArticle, aboutQuote, legend } from "./reasons.js";
import { voicesOf } from "./voices.js";

/** @import { ArticleText } from "../kernel/articles.js" */
/** @import { Quotes } from "../list/quotes.js" */
/** @import { Page } from "../types.js" */
/** @import { Drawn } from "./article.js" */

const ALONE = {
  kernel: "The article itself is not here, so the quote stands alone; " +
    "Explorer(quotes, articles) shows it in its article.",
  page: "This page was shared without the articles, so the quote stands alone.",
};

export class Reader {
  #row = -1;
  /** Where the opened quote stands among the matching ones, or the last one that did. */
  #position = -1;
  /** @type {ArticleText | null} */
  #shown = null;
  /** @type {Drawn | null} */
  #drawn = null;
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
    this.where = h("p", { class: "wb-where-now", role: "status" });
    this.previous = this.#button("‹ Previous", () => this.#step(-1));
    this.next = this.#button("Next ›", () => this.#step(1));
    this.title = h("h3", { dir: "auto" });
    this.about = h("p", { class: "wb-quiet", dir: "auto" });
    this.text = h("div", {
      class: "wb-article",
      role: "region",
      tabindex: 0,
      "aria-label": "The article’s text",
    });
    this.side = h("div", { class: "wb-reasons", tabindex: 0, role: "group" });
    this.side.setAttribute("aria-label", "About the opened quote");
    this.element = h(
      "div",
      {
        role: "group",
        class: "wb-reader",
        "aria-label": "Reader",
        tabindex: -1,
        hidden: "",
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
      h("div", { class: "wb-headline" }, this.title, this.about),
      h("div", { class: "wb-reading" }, this.text, this.side),
    );
  }

  /** @param {number} row */
  open(row) {
    this.#row = row;
    this.#fault = null;
    this.#showPosition();
    this.#show();
    if (!this.articles.get(row) || !this.page.session.texts.get(row)) this.#load(row);
    if (!this.element.contains(document.activeElement)) this.element.focus();
  }

  /** The filters have changed, and with them what is next and previous. */
  update() {
    if (this.#row >= 0) this.#showPosition();
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
    const row = this.#row;
    this.#row = -1;
    this.page.leave();
    this.quotes.returnTo(row);
  }

  /** @param {number} row */
  async #load(row) {
    try {
      await this.page.session.texts.load([row]);
      await this.articles.load(row);
    } catch (error) {
      this.#fault = /** @type {Error} */ (error).message;
    }
    if (this.#row === row) this.#show();
  }

  /** What is there of the opened quote: its article, or itself alone and why. */
  #show() {
    const article = this.articles.get(this.#row);
    if (article && this.#shown !== article) this.#draw(article);
    if (!article) this.#shown = this.#drawn = null;
    this.title.textContent = article ? article.title : "";
    this.about.textContent = article ? aboutArticle(article) : "";
    this.#showReasons();
    if (this.#drawn) this.#emphasise(this.#drawn);
    else if (article) this.#alone(ALONE[this.page.header.host]);
    else this.#alone(this.#fault ?? "Loading the article …");
  }

  /** @param {ArticleText} article */
  #draw(article) {
    this.#shown = article;
    this.#drawn = null;
    if (!article.paragraphs) return;
    const { of } = voicesOf(article);
    this.#drawn = drawArticle(article, of, (row) => this.page.read(row));
    this.text.replaceChildren(this.#drawn.element);
    this.text.scrollTop = 0;
  }

  /**
   * The quote without its article, and why.
   *
   * @param {string} why
   */
  #alone(why) {
    const quote = this.page.session.texts.get(this.#row)?.quote;
    this.text.replaceChildren(
      ...(quote ? [h("blockquote", { class: "wb-quote", dir: "auto" }, quote)] : []),
      h("p", { class: "wb-quiet" }, why),
    );
  }

  #showReasons() {
    const article = this.#shown;
    const row = this.#row;
    const reason = article?.quotes.find((quote) => quote.row === row);
    const words = {
      cue: article && printed(article, row, "cue"),
      source: article && printed(article, row, "source"),
    };
    this.side.replaceChildren(
      aboutQuote(this.page.session.texts.get(row), reason, words),
      ...(article?.paragraphs ? [legend(voicesOf(article).voices)] : []),
    );
    this.side.scrollTop = 0;
  }

  /** @param {Drawn} drawn */
  #emphasise(drawn) {
    const row = this.#row;
    switchTo(drawn.marks, row, "wb-open");
    switchTo(drawn.tags, row, "wb-open");
    // Reporting words may stand inside another quote, which is not the opened one.
    switchTo(drawn.evidence, row, "wb-told");
    drawn.tags.forEach((tags) => tags.forEach((tag) => tag.removeAttribute("aria-current")));
    drawn.tags.get(row)?.forEach((tag) => tag.setAttribute("aria-current", "true"));
    const first = drawn.marks.get(row)?.[0];
    if (first) scrollTo(this.text, first);
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

/**
 * A class for the elements of one row alone.
 *
 * @param {Map<number, HTMLElement[]>} elements
 * @param {number} row
 * @param {string} name
 */
function switchTo(elements, row, name) {
  elements.forEach((own) => own.forEach((element) => element.classList.remove(name)));
  elements.get(row)?.forEach((element) => element.classList.add(name));
}

/**
 * The holder alone is scrolled, never what stands around it.
 *
 * @param {HTMLElement} holder
 * @param {HTMLElement} element
 */
function scrollTo(holder, element) {
  const from = holder.getBoundingClientRect();
  const to = element.getBoundingClientRect();
  holder.scrollTop += to.top - from.top - holder.clientHeight / 4;
}

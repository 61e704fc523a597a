/**
 * What is there to read of the opened quote: its article with the quote in it, and beside it why
 * it has this speaker and these themes.
 *
 * @module
 */

import { h } from "../dom.js";
import { whoFacet } from "../filter/only.js";
import { actionButtons } from "../list/actionbuttons.js";
import { rowActions } from "../list/actions.js";
import { filteringValue } from "../list/only.js";
import { drawArticle } from "./article.js";
import { printed } from "./printed.js";
import { aboutArticle, aboutQuote, legend } from "./reasons.js";
import { voicesOf } from "./voices.js";

/** @import { ArticleText } from "../kernel/articles.js" */
/** @import { Page } from "../types.js" */
/** @import { Drawn } from "./article.js" */
/** @import { Means } from "./reasons.js" */

const ALONE = {
  kernel: "The article itself is not here, so the quote stands alone; " +
    "Explorer(quotes, articles) shows it in its article.",
  page: "This page was shared without the articles, so the quote stands alone.",
};

export class Opened {
  /** @type {ArticleText | null} */
  #shown = null;
  /** @type {Drawn | null} */
  #drawn = null;

  /**
   * @param {Page} page
   * @param {(words: string) => void} say in the reader's status line
   */
  constructor(page, say) {
    this.page = page;
    const actions = rowActions(page, say);
    /** @type {Means} */
    this.means = {
      who: (row) => whoFacet(page.table, row),
      valued: filteringValue(page),
      actions: (row) => actionButtons(actions, row),
    };
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
    this.elements = [
      h("div", { class: "wb-headline" }, this.title, this.about),
      h("div", { class: "wb-reading" }, this.text, this.side),
    ];
  }

  /**
   * What is there of the opened quote: its article, or itself alone and why.
   *
   * @param {number} row
   * @param {ArticleText | undefined} article
   * @param {string | null} fault why the article has not come
   */
  show(row, article, fault) {
    if (article && this.#shown !== article) this.#draw(article);
    if (!article) this.#shown = this.#drawn = null;
    this.title.textContent = article ? article.title : "";
    this.about.replaceChildren(...(article ? aboutArticle(article, this.means) : []));
    this.#showReasons(row);
    if (this.#drawn) this.#emphasise(row, this.#drawn);
    else if (article) this.#alone(row, ALONE[this.page.header.host]);
    else this.#alone(row, fault ?? "Loading the article …");
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
   * @param {number} row
   * @param {string} why
   */
  #alone(row, why) {
    const quote = this.page.session.texts.get(row)?.quote;
    this.text.replaceChildren(
      ...(quote ? [h("blockquote", { class: "wb-quote", dir: "auto" }, quote)] : []),
      h("p", { class: "wb-quiet" }, why),
    );
  }

  /** @param {number} row */
  #showReasons(row) {
    const article = this.#shown;
    const reason = article?.quotes.find((quote) => quote.row === row);
    const words = {
      cue: article && printed(article, row, "cue"),
      source: article && printed(article, row, "source"),
    };
    this.side.replaceChildren(
      aboutQuote(row, this.page.session.texts.get(row), reason, words, this.means),
      ...(article?.paragraphs ? [legend(voicesOf(article).voices, this.means)] : []),
    );
    this.side.scrollTop = 0;
  }

  /**
   * @param {number} row
   * @param {Drawn} drawn
   */
  #emphasise(row, drawn) {
    switchTo(drawn.marks, row, "wb-open");
    switchTo(drawn.tags, row, "wb-open");
    // Reporting words may stand inside another quote, which is not the opened one.
    switchTo(drawn.evidence, row, "wb-told");
    drawn.tags.forEach((tags) => tags.forEach((tag) => tag.removeAttribute("aria-current")));
    drawn.tags.get(row)?.forEach((tag) => tag.setAttribute("aria-current", "true"));
    const first = drawn.marks.get(row)?.[0];
    if (first) scrollTo(this.text, first);
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

/**
 * What is there to read of the opened quote: its article with the quote in it, and beside it why
 * it has this speaker and these themes.
 *
 * @module
 */

import { Aside } from "../correct/aside.js";
import { Adding } from "../correct/adding.js";
import { h } from "../dom.js";
import { soughtIn } from "../filter/fields.js";
import { whoFacet } from "../filter/only.js";
import { actionButtons } from "../list/actionbuttons.js";
import { copying } from "../list/actions.js";
import { filteringValue } from "../list/only.js";
import { marked } from "../list/row.js";
import { drawArticle } from "./article.js";
import { printed } from "./printed.js";
import { aboutArticle, aboutQuote, legend, whys } from "./reasons.js";
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
  #row = -1;
  /** @type {ArticleText | null} */
  #shown = null;
  /** @type {Drawn | null} */
  #drawn = null;
  /** The words that are marked in it. */
  #phrases = "";

  /**
   * @param {Page} page
   * @param {(words: string) => void} say in the reader's status line
   */
  constructor(page, say) {
    this.page = page;
    // What can be corrected stands below, in a place of its own.
    const actions = [copying(page, say)];
    /** @type {Means} */
    this.means = {
      who: (row) => whoFacet(page.table, row),
      valued: filteringValue(page),
      actions: (row) => actionButtons(actions, row),
      sought: () => soughtIn(page.session.filters),
    };
    this.title = h("h3", { dir: "auto", hidden: "" });
    this.about = h("p", { class: "wb-quiet", dir: "auto" });
    this.text = h("div", {
      class: "wb-article",
      role: "region",
      tabindex: 0,
      "aria-label": "The article’s text",
    });
    this.who = h("div", {});
    this.aside = new Aside(page.correct);
    this.whys = h("div", {});
    this.voices = h("div", {});
    this.side = h(
      "div",
      {
        class: "wb-reasons",
        tabindex: 0,
        role: "group",
        "aria-label": "About the opened quote",
      },
      h(
        "div",
        { role: "group", class: "wb-about", "aria-label": "The opened quote" },
        this.who,
        this.aside.element,
        this.whys,
      ),
      this.voices,
    );
    this.adding = new Adding(page, this.text);
    this.elements = [
      h("div", { class: "wb-headline" }, this.title, this.about),
      h("div", { class: "wb-reading" }, this.text, this.side),
      this.adding.element,
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
    const again = article && article.id === this.#shown?.id && row === this.#row;
    this.#row = row;
    const { scrollTop } = this.text;
    if (article && (this.#shown !== article || this.isOutdated)) this.#draw(article);
    if (!article) this.#shown = this.#drawn = null;
    this.title.replaceChildren(...(article ? marked(article.title, this.#sought) : []));
    // A heading without words is none to whoever listens.
    this.title.hidden = !this.title.textContent;
    this.about.replaceChildren(...(article ? aboutArticle(article, this.means) : []));
    this.#showReasons(row);
    if (!again) this.side.scrollTop = 0;
    if (this.#drawn) {
      this.#emphasise(row, this.#drawn, !again);
      // The same article with what was corrected: whoever reads goes on where he was.
      if (again) this.text.scrollTop = scrollTop;
    } else if (article) this.#alone(row, ALONE[this.page.header.host]);
    else this.#alone(row, fault ?? "Loading the article …");
  }

  /** Whether other words are looked for than those that are marked. */
  get isOutdated() {
    return JSON.stringify(this.#sought) !== this.#phrases;
  }

  /** Wherever they were looked for: who reads the article wants to see where they stand. */
  get #sought() {
    return this.page.session.filters.text ?? [];
  }

  /** @param {ArticleText} article */
  #draw(article) {
    this.#shown = article;
    this.#phrases = JSON.stringify(this.#sought);
    this.#drawn = null;
    if (!article.paragraphs) return;
    const { of } = voicesOf(article);
    // A number in the text that has the focus goes with the text.
    const focused = this.text.contains(document.activeElement);
    this.#drawn = drawArticle(article, of, this.#sought, (row) => this.page.read(row));
    this.text.replaceChildren(this.#drawn.element);
    if (focused) this.text.focus({ preventScroll: true });
    this.text.scrollTop = 0;
    this.adding.show(article.id, this.#drawn.element);
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
      ...(quote
        ? [h("blockquote", { class: "wb-quote", dir: "auto" }, ...marked(quote, this.#sought))]
        : []),
      h("p", { class: "wb-quiet" }, why),
    );
  }

  /** @param {number} row */
  #showReasons(row) {
    const article = this.#shown;
    const text = this.page.session.texts.get(row);
    const reason = article?.quotes.find((quote) => quote.row === row);
    const words = {
      cue: article && printed(article, row, "cue"),
      source: article && printed(article, row, "source"),
    };
    this.who.replaceChildren(...aboutQuote(row, text, reason, this.means));
    this.whys.replaceChildren(...whys(text, reason, words, this.means));
    this.aside.show(row, text);
    this.voices.replaceChildren(
      ...(article?.paragraphs ? [legend(voicesOf(article).voices, this.means)] : []),
    );
  }

  /** The opened quote's text is another one: it was corrected. */
  corrected() {
    this.#showReasons(this.#row);
  }

  close() {
    this.adding.close();
  }

  /**
   * @param {number} row
   * @param {Drawn} drawn
   * @param {boolean} bring whether it is brought into sight
   */
  #emphasise(row, drawn, bring) {
    switchTo(drawn.marks, row, "wb-open");
    switchTo(drawn.tags, row, "wb-open");
    // Reporting words may stand inside another quote, which is not the opened one.
    switchTo(drawn.evidence, row, "wb-told");
    drawn.tags.forEach((tags) => tags.forEach((tag) => tag.removeAttribute("aria-current")));
    drawn.tags.get(row)?.forEach((tag) => tag.setAttribute("aria-current", "true"));
    const first = drawn.marks.get(row)?.[0];
    if (first && bring) scrollTo(this.text, first);
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

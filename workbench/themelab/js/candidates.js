/**
 * Words and phrases that could become terms: of quotes without a theme, or those that go with one.
 *
 * @module
 */

import { count, h, number, unique } from "../../explorer/js/dom.js";
import { rove, settle } from "./focus.js";

/** @import { CandidateRow } from "./types.js" */
/** @import { Lab } from "./view.js" */

const NEW = "";

export class Candidates {
  /** @type {CandidateRow[]} */
  #rows = [];
  #target = NEW;

  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    this.name = h("h3", { tabindex: -1 });
    this.says = h("p", { class: "wl-quiet" });
    const id = unique("target");
    this.target = h("select", {
      id,
      "data-key": "target",
      change: () => {
        this.#target = this.target.value;
        lab.redraw();
      },
    });
    this.choice = h(
      "p",
      { class: "wl-target" },
      h("label", { for: id }, "+ adds to "),
      this.target,
    );
    this.list = h("ul", { class: "wl-candidates", "aria-label": "Words that could be terms" });
    rove(this.list);
    this.element = h(
      "section",
      { class: "wl-words", "aria-label": "Words that could be terms" },
      this.name,
      this.says,
      this.choice,
      this.list,
    );
  }

  /** Of the theme that is looked at, or of the quotes without one. */
  async load() {
    const told = await this.lab.session.ask({ type: "candidates", theme: this.lab.look.theme });
    if (told) this.#rows = told.candidates;
  }

  update() {
    const { look, state } = this.lab;
    const own = look.theme !== null;
    this.name.textContent = own
      ? "Words that go with it"
      : `Without a theme: ${count(state.unthemed, "quote")}`;
    this.says.textContent = this.#words(own);
    this.choice.hidden = own || !this.#rows.length;
    this.#targets();
    this.list.replaceChildren(...this.#rows.map((row) => this.#row(row, own)));
    settle(this.list);
  }

  /** @param {boolean} own */
  #words(own) {
    const { state } = this.lab;
    if (!state.quotes) return "";
    if (this.#rows.length) {
      return own
        ? "More frequent in its quotes than in others, which they would bring."
        : "Words and phrases whose quotes gather in few articles, as those of a subject do.";
    }
    if (own) return "No word stands out in its quotes that others hold too.";
    return state.unthemed
      ? "No word stands in three of them and in two articles."
      : "Every quote has a theme.";
  }

  #targets() {
    const names = this.lab.state.themes.map(({ theme }) => theme);
    if (!names.includes(this.#target)) this.#target = NEW;
    const options = [NEW, ...names].map((name) => {
      const option = h("option", { value: name }, name === NEW ? "the new theme" : name);
      option.selected = name === this.#target;
      return option;
    });
    this.target.replaceChildren(...options);
  }

  /**
   * @param {CandidateRow} row
   * @param {boolean} own
   */
  #row({ term, quotes, articles, others }, own) {
    const chosen = this.lab.look.word === term;
    const target = own ? this.lab.look.theme : this.#target || "the new theme";
    return h(
      "li",
      { "data-row": "" },
      h("button", {
        type: "button",
        class: "wl-term",
        "aria-pressed": String(chosen),
        "data-key": `word ${term}`,
        click: () => this.lab.show({ word: term, alike: null }),
      }, term),
      h(
        "span",
        { class: "wl-facts" },
        `${count(quotes, "quote")}, ${count(articles, "article")}` +
          (own ? `; ${number(others)} more to gain` : ""),
      ),
      h("button", {
        type: "button",
        class: "wl-icon",
        "aria-label": `Add ${term} to ${target}`,
        title: `Add to ${target}`,
        "data-key": `add ${term}`,
        click: () => this.#add(term, own),
      }, "+"),
    );
  }

  /**
   * @param {string} term
   * @param {boolean} own
   */
  async #add(term, own) {
    const { lab } = this;
    const theme = own ? /** @type {string} */ (lab.look.theme) : this.#target;
    if (theme === NEW) return lab.themes.offer(term);
    await lab.session.edit({ what: "add_term", theme, terms: [term] });
  }
}

/**
 * The filters beside the quotes, and whether a click on a value asks for it or keeps it out.
 *
 * @module
 */

import { h, number } from "../dom.js";
import {
  asksAllThemes,
  chosen,
  toggle,
  toggleExcluded,
  withAllThemes,
  withArgument,
} from "../filter/filter.js";
import { choice } from "./choice.js";
import { ConfidenceView } from "./confidencefacet.js";
import { DateView } from "./dates.js";
import { FacetView } from "./facets.js";
import { ReviewView } from "./reviewfacet.js";

/** @import { Filters, Page } from "../types.js" */

export class Side {
  #allThemes = false;

  /**
   * @param {Page} page
   * @param {(excludes: boolean) => void} onMode told what a click does from now on
   */
  constructor(page, onMode) {
    this.page = page;
    this.onMode = onMode;
    this.mode = choice("A tick", [
      { label: "includes", title: "Shows quotes with the value that is ticked" },
      { label: "excludes", title: "Leaves out quotes with the value that is ticked" },
    ], (i) => this.#setMode(i === 1));
    this.together = choice("Of several themes", [
      { label: "any", title: "Quotes with any of the themes chosen" },
      { label: "all", title: "Quotes with every one of the themes chosen" },
    ], (i) => this.#setTogether(i === 1));
    this.facets = page.table.facets.map((facet, i) =>
      new FacetView(
        facet,
        i,
        (value) => this.#click(facet.name, value),
        facet.name === "theme" && facet.values.length > 1 ? this.together.element : null,
      )
    );
    this.dates = new DateView(page, (value) => this.#click("published", value));
    this.confidence = new ConfidenceView(page);
    this.review = new ReviewView(page, () => this.excludes);
    this.beliefs = this.#beliefsBox();
    this.stories = this.#storiesBox();
    this.element = h(
      "div",
      { class: "wb-side", role: "group", "aria-label": "Filters" },
      this.mode.element,
      ...this.#sections(),
      this.beliefs.element,
      this.stories.element,
    );
  }

  update() {
    const { session, table } = this.page;
    const { result, filters } = session;
    if (asksAllThemes(filters)) this.#allThemes = true;
    else if (filters.theme) this.#allThemes = false;
    this.together.show(this.#allThemes ? 1 : 0);
    this.facets.forEach((facet) => facet.update(result, filters));
    this.dates.update(result, filters);
    this.confidence.update(result, filters);
    this.review.update(result, filters);
    const beliefs = result.under("speech", table.speech, 2)[0];
    this.beliefs.show(filters, beliefs);
    this.stories.show();
  }

  close() {
    this.confidence.close();
    this.facets.forEach((facet) => facet.close());
  }

  get excludes() {
    return this.mode.chosen === 1;
  }

  /** Those that are folded up stand last. */
  #sections() {
    const open = this.facets.filter(({ facet }) => !facet.closed);
    const closed = this.facets.filter(({ facet }) => facet.closed);
    return [...open, this.dates, this.confidence, this.review, ...closed].map((view) =>
      view.element
    );
  }

  /**
   * @param {string} facet
   * @param {string | null} value
   */
  #click(facet, value) {
    const { session } = this.page;
    session.change(
      this.excludes
        ? toggleExcluded(session.filters, facet, value)
        : toggle(session.filters, facet, value, this.#allThemes),
    );
  }

  /** @param {boolean} excludes */
  #setMode(excludes) {
    this.element.toggleAttribute("data-excludes", excludes);
    this.onMode(excludes);
  }

  /** @param {boolean} all */
  #setTogether(all) {
    this.#allThemes = all;
    const { session } = this.page;
    if (chosen(session.filters, "theme").length) {
      session.change(withAllThemes(session.filters, all));
    }
  }

  /** Hidden where every story has one article, so that there is nothing to count once. */
  #storiesBox() {
    const { session, header } = this.page;
    const box = h("input", {
      type: "checkbox",
      class: "wb-check",
      change: () => session.stories.count(box.checked),
    });
    const words = h("span", { class: "wb-name" }, "Count each story once");
    const title = "What several articles of one story print in the same words is one quote";
    const element = h("label", { class: "wb-beliefs wb-stories", title }, box, words);
    const show = () => {
      box.checked = session.stories.counted;
      element.hidden = !header.copies && !session.stories.counted;
    };
    return { element, show };
  }

  #beliefsBox() {
    const { session } = this.page;
    const box = h("input", {
      type: "checkbox",
      class: "wb-check",
      change: () =>
        session.change(withArgument(session.filters, "speech", box.checked ? null : true)),
    });
    const words = h("span", { class: "wb-name" }, "Beliefs and intentions too");
    const counter = h("span", { class: "wb-number" });
    const element = h("label", { class: "wb-beliefs" }, box, words, counter);
    return {
      element,
      /**
       * @param {Filters} filters
       * @param {number} beliefs that match all else that is asked for
       */
      show: ({ speech }, beliefs) => {
        counter.textContent = number(beliefs);
        box.checked = speech === null;
        box.indeterminate = speech === false;
      },
    };
  }
}

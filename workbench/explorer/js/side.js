/**
 * The filters beside the quotes.
 *
 * @module
 */

import { h, number } from "./dom.js";
import { FacetView } from "./facets.js";
import { chosen, excluded, withArgument } from "./filter.js";
import { rank } from "./ranking.js";

/** @import { Page } from "./types.js" */

export class Side {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    const { facets } = page.table;
    this.facets = facets.map((facet) =>
      new FacetView(facet, (value) => page.toggle(facet.name, value))
    );
    this.beliefs = this.#beliefsBox();
    this.element = h(
      "div",
      { class: "wb-side", role: "group", "aria-label": "Filters" },
      ...this.facets.map((view) => view.element),
      this.beliefs.element,
    );
  }

  update() {
    const { session, table } = this.page;
    const { crossed, all, under } = session.result;
    this.facets.forEach((view, i) => {
      if (table.facets[i].closed) return;
      const { name } = table.facets[i];
      view.show(
        rank(table.facets[i], crossed(i), all(i), {
          chosen: chosen(session.filters, name),
          excluded: excluded(session.filters, name),
        }).entries,
      );
    });
    const beliefs = under("speech", table.speech, 2)[0];
    this.beliefs.words.textContent = `Beliefs and intentions too (${number(beliefs)})`;
    this.beliefs.box.checked = session.filters.speech === null;
  }

  close() {}

  #beliefsBox() {
    const { session } = this.page;
    const box = h("input", {
      type: "checkbox",
      change: () =>
        session.change(withArgument(session.filters, "speech", box.checked ? null : true)),
    });
    const words = h("span");
    return { box, words, element: h("label", { class: "wb-beliefs" }, box, words) };
  }
}

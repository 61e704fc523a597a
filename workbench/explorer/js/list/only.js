/**
 * The names, institutions, kinds, themes and outlets of a quote as buttons: a click shows the quotes
 * that have the same, a second one all again.
 *
 * @module
 */

import { h } from "../dom.js";
import { isOnly, toggleOnly } from "../filter/only.js";

/** @import { Filters, Page } from "../types.js" */

/**
 * What makes a value of a quote an element of it; on paper and in tests a plain one.
 *
 * @typedef {(facet: string, value: string, name: string, shown?: (Node | string)[]) =>
 *   HTMLElement} Valued
 */

/** @type {Valued} */
export function plainValue(_, value, name, shown = [value]) {
  return h("span", { class: name }, ...shown);
}

/**
 * @param {Page} page
 * @param {{inList?: boolean}} [where] in the list the arrow keys lead to them, elsewhere Tab does
 * @returns {Valued}
 */
export function filteringValue(page, { inList = false } = {}) {
  return (facet, value, name, shown = [value]) => {
    const { session } = page;
    const button = h("button", {
      type: "button",
      class: `wb-only ${name}`,
      "data-only": facet,
      "data-of": value,
      tabindex: inList ? -1 : null,
      click: () => session.change(toggleOnly(session.filters, facet, value)),
    }, h("span", {}, ...shown));
    showPressed(button, session.filters);
    return button;
  };
}

/**
 * Says of the values in an element which filter at this moment.
 *
 * @param {HTMLElement} element
 * @param {Filters} filters
 */
export function showFiltering(element, filters) {
  for (const button of element.querySelectorAll("[data-only]")) {
    showPressed(/** @type {HTMLElement} */ (button), filters);
  }
}

/**
 * @param {HTMLElement} button
 * @param {Filters} filters
 */
function showPressed(button, filters) {
  const { only = "", of = "" } = button.dataset;
  const pressed = isOnly(filters, only, of);
  button.setAttribute("aria-pressed", String(pressed));
  button.title = pressed ? "Show the other quotes again" : `Only quotes with “${of}”`;
}

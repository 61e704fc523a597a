/**
 * The filters in force, each a button that removes it.
 *
 * @module
 */

import { h } from "../dom.js";
import { standing } from "../filter/standing.js";

/** @import { Filters, Table } from "../types.js" */

/**
 * @param {HTMLElement} holder
 * @param {Filters} filters
 * @param {Table} table
 * @param {(filters: Filters) => void} onRemove given the filters that are left
 */
export function showChips(holder, filters, table, onRemove) {
  const chips = standing(filters, table).map(({ words, excludes, left }) => {
    const whole = excludes ? `not ${words}` : words;
    return h(
      "button",
      {
        type: "button",
        class: excludes ? "wb-chip wb-chip-not" : "wb-chip",
        title: `Remove ${whole}`,
        "aria-label": `Remove filter ${whole}`,
        click: () => onRemove(left),
      },
      excludes ? h("span", { class: "wb-not" }, "not") : null,
      h("span", { class: "wb-name" }, words),
      h("span", { "aria-hidden": "true" }, "×"),
    );
  });
  holder.replaceChildren(...chips);
}

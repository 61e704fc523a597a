/**
 * The filters in force, each a button that removes it.
 *
 * @module
 */

import { h, valueLabel } from "./dom.js";

/** @import { Facet } from "./types.js" */

/**
 * @param {HTMLElement} holder
 * @param {{facet: Facet, value: string | null}[]} filters
 * @param {(facet: string, value: string | null) => void} onRemove
 */
export function showChips(holder, filters, onRemove) {
  const chips = filters.map(({ facet, value }) => {
    const words = `${facet.label}: ${valueLabel(value)}`;
    return h(
      "button",
      {
        type: "button",
        class: "wb-chip",
        title: `Remove ${words}`,
        "aria-label": `Remove filter ${words}`,
        click: () => onRemove(facet.name, value),
      },
      h("span", { class: "wb-name" }, words),
      h("span", { "aria-hidden": "true" }, "×"),
    );
  });
  holder.replaceChildren(...chips);
}

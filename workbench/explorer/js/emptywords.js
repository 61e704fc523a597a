/**
 * Why there is nothing to see, and the way out.
 *
 * @module
 */

import { h } from "./dom.js";

/** @import { Page } from "./types.js" */

/**
 * @param {Page} page
 * @param {number} matching
 * @param {number} total
 * @param {() => void} clearAll
 * @returns {HTMLElement[]} nothing where there is something
 */
export function emptyWords({ session, table }, matching, total, clearAll) {
  if (matching) return [];
  if (!total && !table.rows) {
    const why = "This frame holds no quotes. Look at which articles were read and what was " +
      "selected before.";
    return [h("p", {}, why)];
  }
  if (!total) {
    const why = "No speech in this frame, only beliefs and intentions; tick the box to see them.";
    return [h("p", {}, why)];
  }
  const button = h(
    "button",
    { type: "button", class: "wb-button wb-clear", click: clearAll },
    "Clear all filters",
  );
  const { since, until } = session.filters;
  const reversed = since !== undefined && until !== undefined && since > until;
  const why = reversed
    ? `No day is after ${since} and before ${until}; change one of the dates.`
    : "No quotes match; remove a filter.";
  return [h("p", {}, why), button];
}

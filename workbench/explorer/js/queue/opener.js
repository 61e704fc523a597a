/**
 * The button that begins to go through what is to be reviewed.
 *
 * @module
 */

import { h } from "../dom.js";

/** @import { Page } from "../types.js" */

/**
 * It stands beside the tabs, whichever of them is chosen.
 *
 * @param {Page} page
 * @returns {HTMLElement}
 */
export function reviewOpener(page) {
  const button = h(
    "button",
    {
      type: "button",
      class: "wb-button wb-review-opener",
      title: "One quote after the other, least sure first, by keyboard",
      click: () => page.review(),
    },
    "Review queue",
  );
  button.hidden = !page.correct.can;
  return button;
}

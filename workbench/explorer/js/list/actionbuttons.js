/**
 * What can be done with a quote, as buttons.
 *
 * @module
 */

import { h } from "../dom.js";

/** @import { Action } from "./actions.js" */

/**
 * @param {Action[]} actions
 * @param {number} row
 * @param {{inList?: boolean}} [where] in the list the arrow keys lead to them, elsewhere Tab does
 */
export function actionButtons(actions, row, { inList = false } = {}) {
  return h(
    "div",
    { class: "wb-actions" },
    ...actions.map(({ name, label, sign, title, run }) =>
      h("button", {
        type: "button",
        class: "wb-action",
        "data-action": name,
        title,
        "aria-label": sign ? label : null,
        tabindex: inList ? -1 : null,
        click: () => run(row),
      }, sign ?? label)
    ),
  );
}

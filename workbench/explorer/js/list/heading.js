/**
 * The heading of a group of rows: what they have in common, how many they are, folded up or not.
 *
 * @module
 */

import { h } from "../dom.js";
import { headingWords } from "./groups.js";

/** @import { Groups } from "./groups.js" */

/**
 * @param {Groups} groups
 * @param {number} at
 */
export function groupHeading(groups, at) {
  const { name, size } = headingWords(groups, at);
  return h(
    "div",
    {
      role: "row",
      class: "wb-group",
      "aria-level": 1,
      "aria-expanded": String(!groups.folded(at)),
    },
    h(
      "div",
      { role: "gridcell", class: "wb-group-cell" },
      h("span", { class: "wb-arrow", "aria-hidden": "true" }),
      h("span", { class: "wb-group-name", dir: "auto" }, name),
      h("span", { class: "wb-group-size" }, size),
    ),
  );
}

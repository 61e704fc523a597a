/**
 * What can be done about a row that is wrong, each with its key: the same in the list and in the
 * article.
 *
 * @module
 */

import { CORRECTING, deedOf, keyFor } from "../keys.js";

/** @import { Action } from "../list/actions.js" */
/** @import { Page } from "../types.js" */

/**
 * @param {Page} page
 * @returns {Action[]} none where nothing can be corrected
 */
export function correctingActions({ correct: desk }) {
  if (!desk.can) return [];
  return [
    action("confirm", "Right", (row) => desk.confirm(row)),
    action("edit", "Correct", (row) => desk.edit(row)),
    action("reject", "Not a quote", (row) => desk.reject(row), "✗"),
    action("note", "Note", (row) => desk.note(row)),
    action("bookmark", "Bookmark", (row) => desk.bookmark(row), "★"),
  ];
}

/** Whether a key takes back what was corrected last. @param {KeyboardEvent} event */
export function isUndo(event) {
  return deedOf(CORRECTING, event) === "undo";
}

/**
 * @param {"confirm" | "edit" | "reject" | "note" | "bookmark"} name
 * @param {string} label
 * @param {(row: number) => void} run
 * @param {string} [sign]
 * @returns {Action}
 */
function action(name, label, run, sign) {
  const { keys, words } = keyFor(CORRECTING, name);
  return {
    name,
    label,
    sign,
    title: `${words[0].toUpperCase()}${words.slice(1)} (${keys[0]})`,
    key: (event) => deedOf(CORRECTING, event) === name,
    run,
  };
}

/**
 * What can be done about a row that is wrong, each with its key: the same in the list and in the
 * article.
 *
 * @module
 */

/** @import { Action } from "../list/actions.js" */
/** @import { Page } from "../types.js" */

/**
 * @param {Page} page
 * @returns {Action[]} none where nothing can be corrected
 */
export function correctingActions({ correct: desk }) {
  if (!desk.can) return [];
  /** @type {(row: number) => void} */
  const edit = (row) => desk.edit(row);
  return [
    action("confirm", "Right", "y", "This row is right", (row) => desk.confirm(row)),
    action("edit", "Correct", "e", "Correct speaker, institution, themes", edit),
    action("reject", "Not a quote", "x", "Not a quote", (row) => desk.reject(row), "✗"),
    action("note", "Note", "m", "Write a note", (row) => desk.note(row)),
    action("bookmark", "Bookmark", "b", "Bookmark", (row) => desk.bookmark(row), "★"),
  ];
}

/** Whether a key takes back what was corrected last. @param {KeyboardEvent} event */
export function isUndo(event) {
  return isLetter(event, "u");
}

/**
 * A letter and nothing with it.
 *
 * @param {KeyboardEvent} event
 * @param {string} letter
 */
export function isLetter({ key, ctrlKey, metaKey, altKey, shiftKey }, letter) {
  return key === letter && !ctrlKey && !metaKey && !altKey && !shiftKey;
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string} letter
 * @param {string} words
 * @param {(row: number) => void} run
 * @param {string} [sign]
 * @returns {Action}
 */
function action(name, label, letter, words, run, sign) {
  return {
    name,
    label,
    sign,
    title: `${words} (${letter})`,
    key: (event) => isLetter(event, letter),
    run,
  };
}

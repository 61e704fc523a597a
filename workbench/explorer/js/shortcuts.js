/**
 * The keys that work anywhere in the Explorer, but not where they belong to a text or a menu.
 *
 * @module
 */

import { ANYWHERE, deedOf } from "./keys.js";

/** Where a letter is a letter. */
const TYPED_IN = "input:not([type=checkbox], [type=radio], [type=range]), select, textarea, " +
  "[contenteditable], [role=menu] *, dialog *";

/**
 * @param {KeyboardEvent} event
 * @param {{search: () => void, help: () => void, undo: () => void, redo: () => void}} runs
 */
export function runShortcut(event, runs) {
  const does = deedOf(ANYWHERE, event);
  if (!does || (event.target instanceof Element && event.target.matches(TYPED_IN))) return;
  event.preventDefault();
  event.stopPropagation();
  runs[does]();
}

/**
 * The keys that work anywhere in the Explorer, but not where they belong to a text or a menu.
 *
 * @module
 */

/** Where a letter is a letter. */
const TYPED_IN = "input:not([type=checkbox], [type=radio], [type=range]), select, textarea, " +
  "[contenteditable], [role=menu] *, dialog *";

/**
 * @param {KeyboardEvent} event
 * @param {{[key: string]: () => void}} runs
 */
export function runShortcut(event, runs) {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey || !Object.hasOwn(runs, key)) return;
  if (target instanceof Element && target.matches(TYPED_IN)) return;
  event.preventDefault();
  runs[key]();
}

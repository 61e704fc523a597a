/**
 * What a correction makes of a row's text, before the kernel has said so itself.
 *
 * @module
 */

/** @import { Entry, QuoteText } from "../types.js" */

/**
 * What is done to a row, as the kernel is told it.
 *
 * @typedef {object} Deed
 * @property {"confirm" | "change" | "reject" | "note" | "bookmark" | "unbookmark"} what
 * @property {{[field: string]: string | string[] | null}} [changes]
 * @property {string} [note]
 * @property {string} [why]
 */

/**
 * @param {QuoteText} text
 * @param {Deed} deed
 * @param {string} who
 * @returns {QuoteText}
 */
export function patched(text, deed, who) {
  switch (deed.what) {
    case "confirm":
      return { ...text, reviewed: true, changes: [...text.changes, entry("confirm", who)] };
    case "reject":
      return { ...text, rejected: true };
    case "note":
      return { ...text, note: deed.note || null };
    case "bookmark":
      return { ...text, bookmarked: true };
    case "unbookmark":
      return { ...text, bookmarked: false };
    default:
      return changed(text, deed, who);
  }
}

/**
 * @param {QuoteText} text
 * @param {Deed} deed
 * @param {string} who
 */
function changed(text, { changes = {}, why }, who) {
  const old = /** @type {{[field: string]: any}} */ (text);
  const entries = Object.entries(changes).map(([field, value]) => ({
    ...entry("change", who),
    ...{ field, old: old[field] ?? null, new: value },
    ...(why ? { why } : {}),
  }));
  return { ...text, ...changes, reviewed: true, changes: [...text.changes, ...entries] };
}

/**
 * A line that nobody has written yet, and that cannot be taken back.
 *
 * @param {string} what
 * @param {string} who
 * @returns {Entry}
 */
function entry(what, who) {
  return { id: "", when: "", who, what };
}

/**
 * What analysts have done to a row, in words: old values struck through, new ones, by whom.
 *
 * @module
 */

import { h } from "../dom.js";

/** @import { Entry, QuoteText } from "../types.js" */

/** How a field is called where it is read. @type {{[field: string]: string}} */
export const FIELDS = {
  speaker: "Speaker",
  role: "Role",
  institution: "Institution",
  kind: "Kind of quote",
  themes: "Themes",
};

/** @type {{[what: string]: string}} */
const DEEDS = {
  confirm: "Confirmed",
  reject: "Rejected as no quote",
  add: "Added by hand",
  note: "Note",
  bookmark: "Bookmarked",
  unbookmark: "Bookmark removed",
  undo: "Taken back",
};

/** @param {Entry["new"]} value */
export function valueWords(value) {
  const words = Array.isArray(value) ? value.join(", ") : value;
  return words || "(none)";
}

/**
 * One line of the file.
 *
 * @param {Entry} entry
 * @returns {(Node | string)[]}
 */
export function entryWords({ what, field, old, new: value, who, why }) {
  const by = who ? ` by ${who}` : "";
  const reason = why ? [h("span", { class: "wb-why", dir: "auto" }, ` (${why})`)] : [];
  if (what !== "change") {
    const note = what === "note" && value ? [`: ${valueWords(value)}`] : [];
    return [`${DEEDS[what] ?? what}${by}`, ...note, ...reason];
  }
  return [
    `${FIELDS[field ?? ""] ?? field}: `,
    h("del", { dir: "auto" }, valueWords(old)),
    " ",
    h("ins", { dir: "auto" }, valueWords(value)),
    by,
    ...reason,
  ];
}

/**
 * What a row shows of it; null where nobody has done anything.
 *
 * @param {QuoteText} text
 */
export function trail(text) {
  const { changes, note, bookmarked, rejected } = text;
  // Notes and bookmarks are shown as they are now, not as what was done.
  const deeds = changes.filter(({ what }) => ["confirm", "change", "add"].includes(what));
  if (!deeds.length && !note && !bookmarked && !rejected) return null;
  return h(
    "div",
    { class: "wb-trail" },
    rejected ? h("p", { class: "wb-deed wb-rejected" }, "Rejected as no quote.") : null,
    bookmarked ? h("p", { class: "wb-deed wb-star" }, "★ Bookmarked") : null,
    ...deeds.map((entry) => h("p", { class: "wb-deed" }, ...entryWords(entry))),
    note ? h("p", { class: "wb-note", dir: "auto" }, note) : null,
  );
}

/**
 * The same where there is room for a sign alone; null where nobody has done anything.
 *
 * @param {QuoteText} text
 */
export function marks({ bookmarked, note, rejected }) {
  const signs = [
    rejected ? sign("✗", "Rejected as no quote") : null,
    bookmarked ? sign("★", "Bookmarked") : null,
    note ? sign("✎", `Note: ${note}`) : null,
  ].filter((each) => each !== null);
  return signs.length ? h("span", { class: "wb-marks" }, ...signs, " ") : null;
}

/**
 * @param {string} letter
 * @param {string} words
 */
function sign(letter, words) {
  return h("span", { role: "img", "aria-label": words, title: words }, letter);
}

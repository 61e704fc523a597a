/**
 * The keys of the Explorer: what each does and how the help calls it. Whoever hears a key looks here
 * what it does, so that the help cannot say anything else.
 *
 * @module
 */

/**
 * @template {string} Does
 * @typedef {object} Key
 * @property {Does} does
 * @property {string[]} keys as the browser names them, behind "Ctrl+" and "Shift+"
 * @property {string} words
 */

/** Not where they belong to a text. @type {Key<"search" | "help" | "undo" | "redo">[]} */
export const ANYWHERE = [
  { does: "search", keys: ["/"], words: "to the search" },
  { does: "help", keys: ["?"], words: "this help" },
  { does: "undo", keys: ["Ctrl+Z"], words: "take back the last filter" },
  { does: "redo", keys: ["Ctrl+Shift+Z", "Ctrl+Y"], words: "put it back" },
];

/** Among things that are one stop of the Tab key. @type {Key<"next" | "before" | "first" | "last">[]} */
export const WITHIN = [
  { does: "next", keys: ["ArrowRight"], words: "the next one (also ↓ among values)" },
  { does: "before", keys: ["ArrowLeft"], words: "the one before (also ↑ among values)" },
  { does: "first", keys: ["Home"], words: "the first" },
  { does: "last", keys: ["End"], words: "the last" },
];

/** From row to row. @type {Key<"next" | "before" | "further" | "back" | "first" | "last">[]} */
export const ROWS = [
  { does: "next", keys: ["ArrowDown"], words: "next quote" },
  { does: "before", keys: ["ArrowUp"], words: "quote before" },
  { does: "further", keys: ["PageDown"], words: "a screen further" },
  { does: "back", keys: ["PageUp"], words: "a screen back" },
  { does: "first", keys: ["Home"], words: "the first quote, or place in a quote" },
  { does: "last", keys: ["End"], words: "the last quote, or place in a quote" },
];

/** Into a row and out of it. @type {Key<"into" | "out" | "press" | "leave" | "copy">[]} */
export const ROW = [
  { does: "into", keys: ["ArrowRight"], words: "into a quote: its name, institution, themes" },
  { does: "out", keys: ["ArrowLeft"], words: "back, and to the heading of the group" },
  { does: "press", keys: ["Enter", " "], words: "open the article, press a button, fold a group" },
  { does: "leave", keys: ["Escape"], words: "back to the whole quote" },
  { does: "copy", keys: ["Ctrl+C"], words: "copy the quote with its citation" },
];

/** @type {Key<"next" | "before" | "leave">[]} */
export const READING = [
  { does: "next", keys: ["ArrowRight", "n"], words: "next quote" },
  { does: "before", keys: ["ArrowLeft", "p"], words: "quote before" },
  { does: "leave", keys: ["Escape"], words: "back to the list" },
];

/**
 * What is said of a row, in the list and in its article.
 *
 * @type {Key<"confirm" | "edit" | "reject" | "note" | "bookmark" | "undo">[]}
 */
export const CORRECTING = [
  { does: "confirm", keys: ["y"], words: "this row is right" },
  { does: "edit", keys: ["e"], words: "correct speaker, institution, role, kind or themes" },
  { does: "reject", keys: ["x"], words: "not a quote" },
  { does: "note", keys: ["m"], words: "write a note" },
  { does: "bookmark", keys: ["b"], words: "bookmark" },
  { does: "undo", keys: ["u"], words: "undo the last correction" },
];

/** @type {Key<"add">[]} */
export const ADDING = [
  { does: "add", keys: ["a"], words: "add a quote that was missed (in an article)" },
];

/** @type {Key<"right" | "speaker" | "institution" | "reject" | "next" | "before" | "undo">[]} */
export const REVIEWING = [
  { does: "right", keys: ["y"], words: "right" },
  { does: "speaker", keys: ["s"], words: "wrong speaker" },
  { does: "institution", keys: ["i"], words: "wrong institution" },
  { does: "reject", keys: ["x"], words: "not a quote" },
  { does: "next", keys: ["n"], words: "next" },
  { does: "before", keys: ["p"], words: "back" },
  { does: "undo", keys: ["u"], words: "undo" },
];

/** @typedef {Partial<Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "shiftKey">> &
 *   Pick<KeyboardEvent, "key">} Pressed
 */

/**
 * What a key does, null where it is none of these.
 *
 * @template {string} Does
 * @param {Key<Does>[]} among
 * @param {Pressed} pressed
 * @returns {Does | null}
 */
export function deedOf(among, pressed) {
  const name = nameOf(pressed);
  return among.find(({ keys }) => keys.includes(name))?.does ?? null;
}

/**
 * The key that stands for a deed.
 *
 * @template {string} Does
 * @param {Key<Does>[]} among
 * @param {Does} does
 */
export function keyFor(among, does) {
  return /** @type {Key<Does>} */ (among.find((each) => each.does === does));
}

/** Shift counts with Ctrl only: elsewhere it is a part of the letter. @param {Pressed} pressed */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!ctrlKey && !metaKey) return altKey ? `Alt+${key}` : key;
  return `Ctrl+${altKey ? "Alt+" : ""}${shiftKey ? "Shift+" : ""}${
    key.length === 1 ? key.toUpperCase() : key
  }`;
}

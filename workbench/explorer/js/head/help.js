/**
 * What the words of the Explorer mean, and its keys: a button, and a dialog that says it.
 *
 * @module
 */

import { Dialog } from "../correct/dialog.js";
import { h } from "../dom.js";

/** @import { Page } from "../types.js" */

/** @type {[string, string][]} */
const WORDS = [
  ["direct", "The words stand wholly in quotation marks, as they were said."],
  ["mixed", "Part of the words stands in quotation marks, the rest is the reporter's."],
  ["indirect", "The reporter's own words for what somebody said; no quotation marks."],
  [
    "sure, likely, check first",
    "How probable it is that the words and their speaker are both right. Of rows that are 80% " +
    "sure, about eight in ten are. “Check first” stands below 70%.",
  ],
  [
    "beliefs and intentions",
    "What somebody hopes, thinks or plans rather than says. They are left out until they are " +
    "asked for below the filters.",
  ],
  ["named person", "A speaker who is called by name; “Speaker” has organisations and groups too."],
];

/** @type {[string, string][]} */
const ANYWHERE = [
  ["/", "to the search"],
  ["?", "this help"],
  ["Ctrl+Z", "take back the last filter"],
  ["Ctrl+Shift+Z", "put it back"],
  ["Arrows, Home, End", "move within the values of a filter, and within the tabs"],
];
/** @type {[string, string][]} */
const LIST = [
  ["↓, ↑", "next quote, quote before"],
  ["→, ←", "along a quote to its name, institution, theme, and back"],
  ["Page Down, Page Up", "a screen further, a screen back"],
  ["Home, End", "the first quote, the last one"],
  ["Enter or Space", "open the article, press a button, fold a group"],
  ["Escape", "back to the quote"],
  ["Ctrl+C", "copy the quote with its citation"],
];
/** @type {[string, string][]} */
const READER = [
  ["→ or n", "next quote"],
  ["← or p", "quote before"],
  ["Escape", "back to the list"],
];
/** @type {[string, string][]} */
const CORRECTING = [
  ["y", "this row is right"],
  ["e", "correct speaker, institution, role, kind or themes"],
  ["x", "not a quote"],
  ["m", "write a note"],
  ["b", "bookmark"],
  ["u", "undo the last correction"],
  ["a", "add a quote that was missed (in an article)"],
];
/** @type {[string, string][]} */
const QUEUE = [
  ["y", "right"],
  ["s", "wrong speaker"],
  ["i", "wrong institution"],
  ["x", "not a quote"],
  ["n", "next"],
  ["p", "back"],
  ["u", "undo"],
];

export class Help {
  /** @param {Page} page */
  constructor({ correct }) {
    const close = h(
      "button",
      { type: "button", class: "wb-button", click: () => this.dialog.close() },
      "Close",
    );
    const corrections = correct.can
      ? [keys("In the list and in an article", CORRECTING), keys("While reviewing", QUEUE)]
      : [];
    this.dialog = new Dialog(
      "wb-help",
      "Words and keys",
      h("dl", { class: "wb-help-words" }, ...listed(WORDS)),
      h(
        "div",
        { class: "wb-help-keys" },
        keys("Anywhere", ANYWHERE),
        keys("In the list of quotes", LIST),
        keys("In an article", READER),
        ...corrections,
      ),
      h("div", { class: "wb-help-foot" }, close),
    );
    this.dialog.heading.tabIndex = -1;
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-help-button",
      title: "Words and keys (?)",
      "aria-label": "Help",
      "aria-haspopup": "dialog",
      click: () => this.open(),
    }, "?");
  }

  open() {
    this.dialog.open(this.dialog.heading, () => this.button.focus());
  }
}

/**
 * @param {string} heading
 * @param {[string, string][]} pairs
 */
function keys(heading, pairs) {
  const said = pairs.map((
    [key, words],
  ) => /** @type {[Node, string]} */ ([keycaps(key), words]));
  return h("section", {}, h("h4", {}, heading), h("dl", {}, ...listed(said)));
}

/** @param {string} keys apart by commas or "or" */
function keycaps(keys) {
  const parts = keys.split(/( or |, )/).map((part, i) => i % 2 ? part : h("kbd", {}, part));
  return h("span", {}, ...parts);
}

/** @param {[Node | string, string][]} pairs */
function listed(pairs) {
  return pairs.map(([word, meaning]) => h("div", {}, h("dt", {}, word), h("dd", {}, meaning)));
}

/**
 * What the words of the Explorer mean, and its keys: a button, and a dialog that says it.
 *
 * @module
 */

import { Dialog } from "../correct/dialog.js";
import { h } from "../dom.js";
import { ADDING, ANYWHERE, CORRECTING, READING, REVIEWING, ROW, ROWS, WITHIN } from "../keys.js";

/** @import { Key } from "../keys.js" */
/** @import { Page } from "../types.js" */

/** @type {[string, string][]} */
const WORDS = [
  ["kind", "Whose the words of a quote are: direct, mixed or indirect, as below."],
  ["direct", "The words stand wholly in quotation marks, as they were said."],
  ["mixed", "Part of the words stands in quotation marks, the rest is the reporter's."],
  ["indirect", "The reporter's own words for what somebody said; no quotation marks."],
  [
    "very likely, likely, check first",
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

/** What keys that have no letter are called. @type {{[key: string]: string}} */
const NAMES = {
  ...{ ArrowRight: "→", ArrowLeft: "←", ArrowDown: "↓", ArrowUp: "↑" },
  ...{ PageDown: "Page Down", PageUp: "Page Up", " ": "Space" },
};

export class Help {
  /** @param {Page} page */
  constructor({ correct }) {
    const close = h(
      "button",
      { type: "button", class: "wb-button", click: () => this.dialog.close() },
      "Close",
    );
    const corrections = correct.can
      ? [
        section("In the list and in an article", [...CORRECTING, ...ADDING]),
        section("While reviewing", REVIEWING),
      ]
      : [];
    this.dialog = new Dialog(
      "wb-help",
      "Words and keys",
      h("dl", { class: "wb-help-words" }, ...listed(WORDS)),
      h(
        "div",
        { class: "wb-help-keys" },
        section("Anywhere", ANYWHERE),
        section("Within a filter’s values and within tabs", WITHIN),
        section("In the list of quotes", [...ROWS, ...ROW]),
        section("In an article", READING),
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
 * @param {Key<string>[]} keys
 */
function section(heading, keys) {
  const pairs = keys.map((key) => /** @type {[Node, string]} */ ([keycaps(key), key.words]));
  return h("section", {}, h("h4", {}, heading), h("dl", {}, ...listed(pairs)));
}

/** @param {Key<string>} key */
function keycaps({ keys }) {
  const caps = keys.map((key) => h("kbd", {}, NAMES[key] ?? key));
  return h("span", {}, ...caps.flatMap((cap, i) => i ? [" or ", cap] : [cap]));
}

/** @param {[Node | string, string][]} pairs */
function listed(pairs) {
  return pairs.map(([word, meaning]) => h("div", {}, h("dt", {}, word), h("dd", {}, meaning)));
}

/**
 * The selection as Python: a button, and a panel from which it is copied.
 *
 * @module
 */

import { chartCalls } from "../charts/calls.js";
import { h } from "../dom.js";
import { pythonCode } from "../filter/code.js";

/** @import { Page } from "../types.js" */

const HINT = "Paste it into a notebook cell; `quotes` is the frame that this Explorer was given.";

export class CodePanel {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.button = h("button", {
      type: "button",
      class: "wb-button",
      "aria-expanded": "false",
      click: () => this.#open(!!this.element.hidden),
    }, "Python code");
    this.code = h("code", { class: "wb-code-text" });
    this.said = h("span", { class: "wb-quiet", role: "status" });
    this.copier = h(
      "button",
      { type: "button", class: "wb-button", click: () => this.#copy() },
      "Copy",
    );
    this.element = h(
      "div",
      { role: "group", class: "wb-code", "aria-label": "Python code of this selection" },
      h(
        "div",
        { class: "wb-code-head" },
        h("p", { class: "wb-quiet" }, HINT),
        this.said,
        this.copier,
      ),
      h("pre", { tabindex: 0, "aria-label": "Python code" }, this.code),
    );
    this.element.hidden = true;
  }

  update() {
    this.said.textContent = "";
    if (!this.element.hidden) this.code.textContent = this.#text();
  }

  close() {}

  #text() {
    const { session, table } = this.page;
    return pythonCode(session.filters, chartCalls(table, session.filters, session.countsStories));
  }

  /** @param {boolean} open */
  #open(open) {
    this.element.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    this.update();
  }

  async #copy() {
    const copied = await toClipboard(this.#text(), this.code);
    this.said.textContent = copied ? "Copied." : "Not copied: mark the code and press Ctrl+C.";
  }
}

/**
 * @param {string} text
 * @param {HTMLElement} element that shows it
 */
async function toClipboard(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page opened from disk, or one that may not use the clipboard, can still copy a selection.
    getSelection()?.selectAllChildren(element);
    return document.execCommand("copy");
  }
}

/**
 * The selection as Python: a button, and a panel from which it is copied.
 *
 * @module
 */

import { chartCalls } from "../charts/calls.js";
import { toClipboard } from "../clipboard.js";
import { h } from "../dom.js";
import { comparedIn } from "../compare/choosing.js";
import { pythonCode, unnamedIn } from "../filter/code.js";

/** @import { Page } from "../types.js" */

/** What code says where no variable of the notebook is known to hold the frame. */
const UNNAMED = "quotes";
const RUNS = "Paste it into a cell of this notebook; it runs as it is.";
/** @type {{[name: string]: string}} */
const UNKNOWN = { quotes: "`quotes` is the frame", articles: "`articles` are the articles" };

export class CodePanel {
  #closed = false;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    /** What the notebook calls the frame, as far as it was asked. @type {string | null} */
    this.frame = page.header.frame ?? null;
    /** And the articles. @type {string | null} */
    this.articles = page.header.articles ?? null;
    this.hint = h("p", { class: "wb-quiet" });
    this.button = h(
      "button",
      {
        type: "button",
        class: "wb-button",
        "aria-expanded": "false",
        click: () => this.#open(!!this.element.hidden),
      },
      "Python",
      h("span", { class: "wb-long" }, " code"),
    );
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
        this.hint,
        this.said,
        this.copier,
      ),
      h("pre", { tabindex: 0, "aria-label": "Python code" }, this.code),
    );
    this.element.hidden = true;
    // Tabs and what is compared are no filters, and no part of the page is told of them.
    page.session.model.on("change:look", this.#lookChanged);
  }

  update() {
    this.said.textContent = "";
    if (this.element.hidden) return;
    this.hint.textContent = this.#how();
    this.code.textContent = this.#text();
  }

  close() {
    this.#closed = true;
    this.page.session.model.off("change:look", this.#lookChanged);
  }

  #lookChanged = () => {
    if (!this.element.hidden && this.code.textContent !== this.#text()) this.update();
  };

  get #compared() {
    const { session, table } = this.page;
    return comparedIn(session.look.all, table, session.stories.counted);
  }

  /** Whether it runs as it is, or what has to be given its name first. */
  #how() {
    const compared = this.#compared;
    const all = [this.page.session.filters, ...(compared ? [compared.a, compared.b] : [])];
    const words = unnamedIn(all, this.frame, this.articles).map((name) => UNKNOWN[name]);
    if (!words.length) return RUNS;
    return `Paste it into a cell of the notebook; ${
      words.join(", ")
    } that this Explorer was given.`;
  }

  #text() {
    const { session, table } = this.page;
    const figures = chartCalls(table, session.filters, session.stories.counted);
    const frame = this.frame ?? UNNAMED;
    return pythonCode(session.filters, figures, frame, this.#compared, this.articles);
  }

  /** @param {boolean} open */
  #open(open) {
    this.element.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    this.update();
    if (open) this.#askName();
  }

  /** Variables come and go: the kernel is asked each time, and is shown without waiting for it. */
  async #askName() {
    const { session, header } = this.page;
    if (header.host === "page") return;
    try {
      const { content } = await session.channel.ask({ type: "frame" }, { long: true });
      if (this.#closed) return;
      this.frame = content.frame;
      this.articles = content.articles;
      this.update();
    } catch {
      // The kernel has gone: the name that was known stays.
    }
  }

  async #copy() {
    const copied = await toClipboard(this.#text(), { element: this.code });
    this.said.textContent = copied ? "Copied." : "Not copied: mark the code and press Ctrl+C.";
  }
}

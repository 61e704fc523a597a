/**
 * All that analysts have done to these quotes, newest first, each with the way back; first of all
 * what stands nowhere and what two of them see differently.
 *
 * @module
 */

import { count, h, inSight, number } from "../dom.js";
import { entryWords } from "./words.js";

/** @import { Entry, Page } from "../types.js" */

/**
 * @typedef {Entry & {state: "holds" | "undone" | "unplaced" | "disputed", because: string | null,
 *   row: number | null, quote: string | null, article: string | null}} Listed
 */

export class History {
  #generation = -1;
  #asked = 0;
  /**
   * The newest of all, and of those that need looking at.
   *
   * @type {{entries: Listed[], all: number, undone: number}}
   */
  #done = { entries: [], all: 0, undone: 0 };

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.words = h("p", { class: "wb-quiet", role: "status" });
    this.only = h("input", { type: "checkbox", class: "wb-check", change: () => this.#draw() });
    this.troubled = h("label", { class: "wb-history-only" }, this.only, h("span", {}));
    this.list = h("ul", { class: "wb-history-list" });
    this.element = h(
      "div",
      { class: "wb-history", role: "group", "aria-label": "Corrections", tabindex: -1 },
      this.words,
      this.troubled,
      this.list,
    );
  }

  /** Asked for when it is looked at, and when corrections have come since. */
  update() {
    const { session } = this.page;
    if (this.#generation === session.generation || !inSight(this.element)) return;
    this.#generation = session.generation;
    void this.#load();
  }

  beforePrint() {}

  afterPrint() {}

  close() {
    this.#asked++;
  }

  async #load() {
    const asked = ++this.#asked;
    try {
      const { content } = await this.page.session.channel.ask({ type: "corrections" });
      if (asked !== this.#asked) return;
      this.#done = content;
      this.#draw();
    } catch (error) {
      if (asked === this.#asked) this.words.textContent = /** @type {Error} */ (error).message;
    }
  }

  #draw() {
    const { entries } = this.#done;
    const troubled = entries.filter(({ state }) => state === "unplaced" || state === "disputed");
    this.troubled.hidden = !troubled.length;
    /** @type {HTMLElement} */ (this.troubled.lastElementChild).textContent = `Only the ${
      count(troubled.length, "one")
    } that need looking at`;
    const shown = this.only.checked && troubled.length ? troubled : entries;
    this.words.textContent = this.#said(shown.length);
    const focused = this.list.contains(document.activeElement);
    this.list.replaceChildren(...shown.map((entry) => this.#item(entry)));
    if (focused) this.element.focus();
  }

  /** @param {number} shown */
  #said(shown) {
    const { all, undone } = this.#done;
    const { can, why_not: why } = this.page.session.corrections.here;
    const lacking = can ? "" : ` ${why ?? ""}`;
    if (!all) return `Nothing was corrected so far.${lacking}`;
    const some = shown < all ? `, ${number(shown)} of them shown` : "";
    const taken = undone ? ` (${number(undone)} taken back)` : "";
    return `${count(all, "correction")}${taken}${some}.${lacking}`;
  }

  /** @param {Listed} entry */
  #item(entry) {
    const { id, when, state, because, row, quote, article } = entry;
    const can = this.page.session.corrections.can && state !== "undone";
    const words = quote ?? "";
    return h(
      "li",
      { class: `wb-entry wb-entry-${state}`, "data-entry": id },
      h(
        "p",
        { class: "wb-entry-deed" },
        ...entryWords(entry),
        state === "undone" ? " · taken back" : "",
      ),
      h("blockquote", { class: "wb-quote", dir: "auto" }, words),
      because ? h("p", { class: "wb-because" }, because) : null,
      h(
        "p",
        { class: "wb-source" },
        h("span", { class: "wb-date" }, moment(when)),
        article ? ` · ${article} ` : " ",
        row === null ? null : h(
          "button",
          { type: "button", class: "wb-link", click: () => this.page.read(row) },
          "Show",
        ),
        " ",
        can
          ? h(
            "button",
            { type: "button", class: "wb-link", click: () => this.#undo(id) },
            "Take back",
          )
          : null,
      ),
    );
  }

  /** @param {string} id */
  async #undo(id) {
    this.element.focus();
    await this.page.session.corrections.undo([id]);
  }
}

/**
 * A time in UTC as the reader's clock shows it.
 *
 * @param {string} when ISO
 */
function moment(when) {
  const time = new Date(when);
  if (Number.isNaN(time.getTime())) return when;
  return time.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}

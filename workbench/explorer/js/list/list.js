/**
 * The matching quotes: a list of which only what is in view stands in the page.
 *
 * The focus stays on the list itself, which names its active row: no redrawing can take it away.
 *
 * @module
 */

import { h, unique } from "../dom.js";
import { DrawnRows } from "./drawn.js";
import { target } from "./keys.js";
import { Supply } from "./supply.js";
import { Viewport } from "./viewport.js";

/** @import { Texts } from "../kernel/texts.js" */

const REST_MS = 160;

export class QuoteList {
  #active = -1;
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #drawn;
  #supply;
  #viewport;

  /**
   * @param {Texts} texts
   * @param {(position: number) => void} onOpen
   */
  constructor(texts, onOpen) {
    this.onOpen = onOpen;
    this.#drawn = new DrawnRows(texts, unique("list"));
    this.#supply = new Supply(this.#drawn, () => this.#later());
    this.canvas = h("div", { class: "wb-canvas", role: "presentation" }, this.#drawn.element);
    this.element = h(
      "div",
      {
        class: "wb-list",
        role: "listbox",
        tabindex: 0,
        "aria-label": "Matching quotes; Enter opens one in its article",
        scroll: () => this.#later(),
        keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
        click: (/** @type {MouseEvent} */ event) => this.#click(event),
        focus: () => this.#focused(),
      },
      this.canvas,
    );
    this.#viewport = new Viewport(this.element, this.canvas, this.#drawn);
    this.resized = new ResizeObserver(() => this.#later());
    this.resized.observe(this.element);
    this.resized.observe(this.#drawn.element);
  }

  /**
   * @param {Uint32Array} rows in the order in which they are shown
   * @param {string[]} [phrases] that were looked for
   */
  show(rows, phrases = []) {
    this.#drawn.reset(rows, phrases);
    this.#supply.reset();
    this.#viewport.reset();
    this.#activate(-1);
    if (!this.#viewport.drawUnmeasured()) return this.#draw();
    this.#supply.ask();
    // A frame that is asked for now is the one that shows these rows: the rest is for the next.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#later());
  }

  /**
   * The row becomes the active one and comes into view.
   *
   * @param {number} position
   */
  reveal(position) {
    this.#activate(position);
    if (!this.#viewport.seen()) return;
    this.#viewport.bring(position);
    this.#draw();
  }

  focus() {
    this.element.focus({ preventScroll: true });
  }

  close() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#supply.close();
    this.resized.disconnect();
  }

  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    if (!this.#viewport.seen()) return;
    this.#viewport.draw();
    this.#showActive();
    this.#supply.ask();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#viewport.rest(), REST_MS);
  }

  #focused() {
    if (this.#active < 0 && this.#drawn.rows.length) {
      this.#activate(this.#viewport.first);
    }
  }

  /** @param {number} position */
  #activate(position) {
    this.#active = position;
    this.#showActive();
  }

  #showActive() {
    const before = this.#drawn.element.querySelector("[aria-selected=true]");
    before?.setAttribute("aria-selected", "false");
    const row = this.#active < 0 ? null : this.#drawn.at(this.#active);
    row?.setAttribute("aria-selected", "true");
    if (row) this.element.setAttribute("aria-activedescendant", row.id);
    else this.element.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#drawn.rows.length) return;
    const last = this.#drawn.rows.length - 1;
    const now = this.#active;
    if (event.key === "Enter" || event.key === " ") {
      if (now >= 0) this.onOpen(now);
    } else {
      const to = target(event.key, now, last, () => this.#viewport.page);
      if (to === null) return;
      // Whoever has scrolled on with the wheel goes on from what is there to be seen.
      const ends = event.key === "Home" || event.key === "End";
      this.reveal(ends || this.#viewport.shows(now) ? to : this.#viewport.first);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const row = /** @type {HTMLElement | null} */ (target.closest(".wb-row"));
    // Whoever marks words in order to copy them does not want to open anything.
    if (!row || !getSelection()?.isCollapsed) return;
    const position = Number(row.dataset.position);
    this.#activate(position);
    this.onOpen(position);
  }
}

/**
 * One chart in the page: its picture, the same as a table, and what must be said beside them.
 *
 * @module
 */

import { h } from "../dom.js";
import { describe } from "./words.js";
import { keyParts } from "./key.js";
import { Plot } from "./plot.js";
import { Menu } from "../head/menu.js";
import { tableParts } from "./table.js";

/** @import { Palette } from "../theme.js" */
/** @import { Format } from "./picture.js" */
/** @import { Pick, Shown, State } from "./shown.js" */

/**
 * @typedef {object} Kind what makes a chart this one
 * @property {string} name
 * @property {string} heading
 * @property {number} height of the picture in pixels, where it is highest
 * @property {string} picture what it is called in words: "Bar chart"
 * @property {(state: State, kept: Shown | null) => Shown} read
 * @property {(shown: Shown, width: number, palette: Palette) => any} figure
 */

/** Named as files of them are. */
const FORMATS = [
  { name: "png", label: "PNG, for slides and text" },
  { name: "svg", label: "SVG, for any size" },
];
const LOADING = "Loading the chart …";
const FAILED = "The chart cannot be drawn; its numbers are in the table.";

export class Chart {
  /** @type {Shown | null} */
  #shown = null;
  #kept = false;
  #asTable = false;
  #failed = false;

  /**
   * @param {Kind} kind
   * @param {{onPick: (pick: Pick) => void, onStale: (chart: Chart) => void,
   *   onSave: (kind: Kind, shown: Shown, format: Format) => Promise<string>}} calls `onStale` hears
   *   that what the chart shows is no longer what it should; `onSave` tells what came of it
   */
  constructor(kind, { onPick, onStale, onSave }) {
    this.kind = kind;
    this.onPick = onPick;
    this.onStale = onStale;
    this.stale = true;
    this.inSight = false;
    // Until it has come into sight and is drawn, it is named by its heading alone.
    this.plot = new Plot(kind.heading, onPick);
    this.key = h("ul", { class: "wb-key" });
    this.status = h("p", { class: "wb-quiet" }, LOADING);
    this.notes = h("p", { class: "wb-quiet" });
    this.table = h("table", { class: "wb-table" });
    this.holder = h("div", { class: "wb-table-holder", hidden: "" }, this.table);
    this.onSave = onSave;
    this.told = h("p", { class: "wb-quiet", role: "status" });
    this.menu = new Menu(
      "Save picture",
      FORMATS,
      (format) => this.#save(/** @type {Format} */ (format)),
    );
    this.menu.button.classList.replace("wb-button", "wb-link");
    this.menu.button.setAttribute("aria-label", `Save picture: ${kind.heading}`);
    this.menu.title.textContent = "Save as";
    this.toggle = h("button", { type: "button", class: "wb-link", click: () => this.#turn() });
    // Nothing below moves when the picture comes, or when it becomes lower.
    this.body = h("div", {}, this.plot.element, this.holder, this.status, this.notes, this.told);
    this.body.style.minHeight = `${kind.height}px`;
    this.element = h(
      "div",
      { role: "group", class: "wb-chart", "aria-label": kind.heading, "data-chart": kind.name },
      h(
        "div",
        { class: "wb-chart-head" },
        h("h4", {}, kind.heading),
        this.menu.element,
        this.toggle,
      ),
      this.key,
      this.body,
    );
    this.element.addEventListener("pointerleave", () => this.#letGo());
    this.element.addEventListener("focusout", () => this.#letGo());
    this.#sayToggle();
  }

  /**
   * Whether someone's hand is on the chart: marks then stay where they are, with their new numbers,
   * so that the next click hits what it was meant for.
   */
  get held() {
    return this.element.matches(":hover") || this.element.contains(document.activeElement);
  }

  /** Whether the picture has to be drawn for the chart to be up to date. */
  get drawable() {
    return this.plot.ready && !this.#asTable;
  }

  /**
   * Everything but the picture: table, key, notes, description.
   *
   * @param {State} state
   * @param {Palette} palette
   */
  read(state, palette) {
    const kept = this.held ? this.#shown : null;
    const shown = this.kind.read(state, kept);
    // What was told was about another picture.
    this.told.textContent = "";
    this.#shown = shown;
    this.#kept = kept !== null;
    this.plot.element.setAttribute("aria-label", describe(shown, this.kind.picture));
    this.notes.textContent = shown.notes.join(" ");
    this.notes.hidden = !shown.notes.length;
    this.#keepFocus(() => {
      this.key.replaceChildren(...(shown.nothing ? [] : keyParts(shown, palette, this.onPick)));
      if (this.#asTable) this.table.replaceChildren(...tableParts(shown, this.onPick));
    });
    this.key.hidden = this.#asTable || shown.nothing !== "";
    this.#sayStatus();
  }

  /** Other values may stand where those did that are shown: no mark keeps its place. */
  forget() {
    this.#shown = null;
  }

  /**
   * The picture of what was read last.
   *
   * @param {Palette} palette
   * @param {number} [width] in pixels
   */
  async draw(palette, width = this.plot.element.clientWidth) {
    const shown = this.#shown;
    if (!shown || shown.nothing || !width || !this.drawable) return;
    const figure = this.kind.figure(shown, width, palette);
    if (!await this.plot.draw(shown, figure, width)) this.fail();
  }

  /** @param {any} plotly */
  use(plotly) {
    this.plot.use(plotly);
    this.#sayStatus();
  }

  /** The numbers are still there, so they are shown. */
  fail() {
    this.plot.use(null);
    this.#failed = true;
    if (!this.#asTable) this.#turn();
    this.toggle.hidden = true;
    this.#sayStatus();
  }

  /**
   * Paper gets the numbers where there is no picture to be had yet; afterwards all is as before.
   *
   * @param {boolean} paper
   */
  turnForPaper(paper) {
    const shown = this.#shown;
    this.holder.hidden = !(this.#asTable || (paper && !this.plot.ready));
    if (!paper) this.#sayStatus();
    else if (shown && !this.plot.ready) {
      this.table.replaceChildren(...tableParts(shown, this.onPick));
      this.status.hidden = !shown.nothing;
      this.key.hidden = true;
    }
  }

  close() {
    this.menu.close({ focus: false });
    this.plot.close();
  }

  #letGo() {
    // What had to stay in place may now be put in order.
    setTimeout(() => {
      if (this.#kept && !this.held) this.onStale(this);
    }, 0);
  }

  /** @param {Format} format */
  async #save(format) {
    if (this.#shown) this.told.textContent = await this.onSave(this.kind, this.#shown, format);
  }

  #turn() {
    this.#asTable = !this.#asTable;
    this.holder.hidden = !this.#asTable;
    this.#sayToggle();
    this.onStale(this);
  }

  #sayToggle() {
    this.toggle.textContent = this.#asTable ? "As chart" : "As table";
    this.toggle.setAttribute("aria-label", `${this.toggle.textContent}: ${this.kind.heading}`);
  }

  #sayStatus() {
    const nothing = this.#shown?.nothing ?? "";
    const waiting = this.plot.ready || this.#asTable ? "" : LOADING;
    const words = nothing || (this.#failed ? FAILED : waiting);
    this.status.textContent = words;
    this.status.hidden = !words;
    // Where there is nothing to draw nothing is kept free for it.
    this.body.style.minHeight = nothing && !this.plot.drawn ? "" : `${this.kind.height}px`;
    this.menu.element.hidden = !this.plot.ready || nothing !== "";
    this.plot.element.hidden = this.#asTable || nothing !== "";
    this.table.hidden = nothing !== "";
  }

  /**
   * The focus stays on the button that does the same.
   *
   * @param {() => void} change
   */
  #keepFocus(change) {
    const key = this.element.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.key
      : undefined;
    change();
    if (key === undefined) return;
    const same = this.element.querySelector(`[data-key="${CSS.escape(key)}"]`);
    /** @type {HTMLElement} */ (same ?? this.toggle).focus();
  }
}

/**
 * One chart in the page: its picture, the same as a table, and what must be said beside them.
 *
 * @module
 */

import { h } from "../dom.js";
import { describe } from "./words.js";
import { keyParts } from "./key.js";
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
  /** @type {any} */
  #plotly = null;
  /** @type {Shown | null} */
  #shown = null;
  /** What the picture shows, which follows what was read a moment later. @type {Shown | null} */
  #drawn = null;
  #kept = false;
  #draws = 0;
  #asTable = false;
  #failed = false;
  #closed = false;

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
    this.width = 0;
    this.plot = /** @type {any} */ (h("div", { class: "wb-plot" }));
    // Until it has come into sight and is drawn, it is named by its heading alone.
    this.picture = h(
      "div",
      { class: "wb-picture", role: "img", "aria-label": kind.heading },
      this.plot,
    );
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
    this.body = h("div", {}, this.picture, this.holder, this.status, this.notes, this.told);
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
    return this.#plotly && !this.#asTable;
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
    this.picture.setAttribute("aria-label", describe(shown, this.kind.picture));
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
  async draw(palette, width = this.picture.clientWidth) {
    const shown = this.#shown;
    if (!shown || shown.nothing || !width || !this.drawable) return;
    const { data, layout, config } = this.kind.figure(shown, width, palette);
    try {
      await this.#plotly.react(this.plot, data, layout, config);
      // Closed meanwhile: what was drawn after that is nobody's.
      if (this.#closed) return void this.#plotly.purge(this.plot);
    } catch (error) {
      console.error(error);
      return this.fail();
    }
    if (this.#draws === 0) this.#listen();
    this.#draws++;
    this.#drawn = shown;
    this.width = width;
    this.picture.dataset.drawn = String(this.#draws);
  }

  /** @param {any} plotly */
  use(plotly) {
    this.#plotly = plotly;
    this.#sayStatus();
  }

  /** The numbers are still there, so they are shown. */
  fail() {
    this.#plotly = null;
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
    this.holder.hidden = !(this.#asTable || (paper && !this.#plotly));
    if (!paper) this.#sayStatus();
    else if (shown && !this.#plotly) {
      this.table.replaceChildren(...tableParts(shown, this.onPick));
      this.status.hidden = !shown.nothing;
      this.key.hidden = true;
    }
  }

  close() {
    this.#closed = true;
    this.menu.close({ focus: false });
    if (this.#draws) this.#plotly?.purge(this.plot);
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
    const waiting = this.#plotly || this.#asTable ? "" : LOADING;
    const words = nothing || (this.#failed ? FAILED : waiting);
    this.status.textContent = words;
    this.status.hidden = !words;
    // Where there is nothing to draw nothing is kept free for it.
    this.body.style.minHeight = nothing && !this.#draws ? "" : `${this.kind.height}px`;
    this.menu.element.hidden = !this.#plotly || nothing !== "";
    this.picture.hidden = this.#asTable || nothing !== "";
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

  #listen() {
    this.plot.on("plotly_click", (/** @type {any} */ event) => {
      const pick = this.#pickOf(event.points[0]);
      if (pick) this.onPick(pick);
    });
    this.plot.on("plotly_hover", () => this.plot.classList.add("wb-over"));
    this.plot.on("plotly_unhover", () => this.plot.classList.remove("wb-over"));
  }

  /**
   * What the mark under the pointer stands for.
   *
   * @param {{pointNumber: number, data: {meta?: number}}} point
   * @returns {Pick | null}
   */
  #pickOf({ pointNumber, data }) {
    if (!this.#drawn) return null;
    const { marks, series, behind, level } = this.#drawn;
    const { numbers, pick } = series[data.meta ?? 0] ?? {};
    // Where there is nothing at all, as in a silent month, there is nothing to filter by.
    const some = numbers?.[pointNumber] || behind?.[pointNumber] || level?.[pointNumber];
    return some ? { ...marks[pointNumber].pick, ...pick } : null;
  }
}

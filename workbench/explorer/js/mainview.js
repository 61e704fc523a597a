/**
 * What stands beside the filters: quotes, charts and the article, one of them at a time under tabs;
 * where there is room the charts stand beside the others all the time.
 *
 * @module
 */

import { h } from "./dom.js";
import { emptyWords } from "./emptywords.js";
import { mainParts } from "./parts.js";
import { Tabs } from "./tabs.js";
import { noteOpened, noteTab } from "./views/openedquote.js";

/** @import { Room } from "./room.js" */
/** @import { Page, Panel } from "./types.js" */

export class Main {
  #shown = "quotes";
  #wide = false;

  /**
   * @param {Page} page
   * @param {() => void} clearAll
   * @param {HTMLElement} standing the filters in force
   */
  constructor(page, clearAll, standing) {
    this.page = page;
    const { panels, tools, quotes, reader } = mainParts(page);
    this.panels = panels;
    this.quotes = quotes;
    this.reader = reader;
    this.clearAll = clearAll;
    this.tabs = new Tabs(panels, (name) => this.show(name));
    this.holders = new Map(panels.map((panel) => [panel.name, this.#holder(panel)]));
    this.bars = panels.flatMap(({ bar }) => bar ?? []);
    this.empty = h("div", { class: "wb-empty" });
    this.strip = h(
      "div",
      { class: "wb-strip" },
      standing,
      this.tabs.element,
      ...tools,
      ...this.bars,
    );
    this.element = h(
      "div",
      { class: "wb-main" },
      this.strip,
      this.empty,
      ...this.holders.values(),
    );
  }

  update() {
    const { matching, total } = this.page.session.result;
    this.empty.replaceChildren(...emptyWords(this.page, matching.length, total, this.clearAll));
    this.#show();
    this.panels.forEach(({ part }) => part.update());
  }

  /** @param {Room} room */
  fit(room) {
    this.#wide = room === "wide";
    // Beside the others already.
    const { beside } = this.#panel(this.#shown);
    if (this.#wide && beside) this.#shown = "quotes";
    this.#show();
  }

  /**
   * The panel of this name comes into sight.
   *
   * @param {string} name
   */
  show(name) {
    // Beside the others already, it would take the place of the quotes.
    this.#shown = this.#wide && this.#panel(name).beside ? "quotes" : name;
    noteTab(this.page.session, name);
    if (name === "article") this.reader.note();
    else noteOpened(this.page.session, -1);
    this.#show();
    this.#panel(name).part.update();
  }

  /** The focus goes to what is read: the article, or else the list. */
  focus() {
    if (this.#shown === "article" && this.reader.reads) return this.reader.element.focus();
    this.show("quotes");
    this.quotes.list.focus();
  }

  /** @param {number} row */
  read(row) {
    this.#shown = "article";
    noteTab(this.page.session, "article");
    this.#show();
    this.reader.open(row);
  }

  leave() {
    this.show("quotes");
  }

  /** Goes through the quotes that are to be reviewed. */
  review() {
    this.show("article");
    this.reader.review.start();
  }

  beforePrint() {
    // An article that is read is printed by itself.
    if (this.#shown === "article") return;
    this.panels.forEach(({ part }) => part.beforePrint?.());
  }

  afterPrint() {
    this.panels.forEach(({ part }) => part.afterPrint?.());
  }

  close() {
    this.panels.forEach(({ part }) => part.close());
  }

  /** @param {string} name */
  #panel(name) {
    return /** @type {Panel} */ (this.panels.find((panel) => panel.name === name));
  }

  /** @param {Panel} panel */
  #holder({ name, part, counts }) {
    const id = this.tabs.of(name).getAttribute("aria-controls");
    const marked = { class: "wb-panel", id, "data-panel": name, "data-counts": counts ? "" : null };
    return h("div", marked, part.element);
  }

  #show() {
    const nothing = this.page.session.result.matching.length === 0;
    this.element.dataset.shown = this.#shown;
    this.element.toggleAttribute("data-wide", this.#wide);
    this.tabs.show(this.#shown);
    for (const panel of this.panels) {
      const { name, bar } = panel;
      const aside = this.#wide && panel.beside === true;
      const shown = aside || name === this.#shown;
      const holder = /** @type {HTMLElement} */ (this.holders.get(name));
      holder.hidden = !shown || (nothing && panel.counts === true);
      this.tabs.need(name, !aside);
      if (bar) bar.hidden = holder.hidden;
      // Beside the others it is no panel of the tabs, and its part has a name of its own.
      if (aside) ["role", "aria-labelledby"].forEach((each) => holder.removeAttribute(each));
      else {
        holder.setAttribute("role", "tabpanel");
        holder.setAttribute("aria-labelledby", this.tabs.of(name).id);
      }
    }
    this.empty.hidden = !nothing || !this.#panel(this.#shown).counts;
  }
}

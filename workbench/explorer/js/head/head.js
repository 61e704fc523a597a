/**
 * The head of the page: how many quotes match, which filters say so, and the way back.
 *
 * @module
 */

import { count, h, number } from "../dom.js";
import { showChips } from "./chips.js";
import { CodePanel } from "./codepanel.js";
import { Help } from "./help.js";
import { SearchBox } from "./searchbox.js";

/** @import { Page, Part } from "../types.js" */

export class Head {
  /**
   * @param {Page} page
   * @param {Part[]} tools of other parts of the page
   */
  constructor(page, tools) {
    const { session } = page;
    this.page = page;
    this.search = new SearchBox(page);
    this.code = new CodePanel(page);
    this.help = new Help(page);
    // Clearing takes the pressed button away; the focus then needs a place to be.
    this.counter = h("p", { class: "wb-count", role: "status", tabindex: -1 });
    this.chips = h("div", { class: "wb-chips", role: "group", "aria-label": "Filters in force" });
    this.undo = button("Undo", "Undo (Ctrl+Z)", () => session.inForce.undo(), "↶");
    this.redo = button("Redo", "Redo (Ctrl+Shift+Z)", () => session.inForce.redo(), "↷");
    this.clearer = button("Clear all", "Remove all filters", () => this.clearAll());
    this.clearer.classList.add("wb-clear");
    const steps = h("div", { class: "wb-steps" }, this.undo, this.redo, this.code.button);
    /** Stands over what is filtered, where it moves no filter from under the hand. */
    this.standing = h("div", { class: "wb-standing" }, this.chips, this.clearer);
    this.element = h(
      "div",
      { class: "wb-head" },
      h(
        "div",
        { class: "wb-bar" },
        this.counter,
        this.search.element,
        steps,
        ...tools.map((tool) => tool.element),
        this.help.button,
      ),
      this.code.element,
      this.help.dialog.element,
    );
  }

  clearAll() {
    this.page.session.change({});
    this.counter.focus();
  }

  update() {
    const { session, table } = this.page;
    this.#say();
    this.standing.hidden = Object.keys(session.filters).length === 0;
    showChips(this.chips, session.filters, table, (filters) => {
      session.change(filters);
      this.#focusChip();
    });
    this.undo.setAttribute("aria-disabled", String(!session.inForce.history.canUndo));
    this.redo.setAttribute("aria-disabled", String(!session.inForce.history.canRedo));
    this.search.update();
    this.code.update();
  }

  close() {
    this.search.close();
    this.code.close();
  }

  #say() {
    const { session } = this.page;
    const { matching, total, counted, whole } = session.result;
    const some = matching.length < total ? `${number(counted)} of ` : "";
    const words = `${some}${count(whole, "quote")}${
      session.stories.once ? ", each story once" : ""
    }`;
    const searched = session.results.searchFault
      ? `${words}, not searched: ${session.results.searchFault}`
      : session.results.searching
      ? `${words}, searching …`
      : words;
    if (this.counter.textContent !== searched) this.counter.textContent = searched;
  }

  /** The chip that was pressed is gone: the next one, or the count, gets the focus. */
  #focusChip() {
    const next = this.chips.querySelector("button");
    if (next) next.focus();
    else this.counter.focus();
  }
}

/**
 * A button that stays where the focus is even when there is nothing to do.
 *
 * @param {string} label
 * @param {string} title
 * @param {() => void} click
 * @param {string} [sign] is seen in the place of the label where there is little room
 */
function button(label, title, click, sign) {
  const parts = sign
    ? [h("span", { class: "wb-sign", "aria-hidden": "true" }, sign), h("span", {}, label)]
    : [label];
  return h("button", { type: "button", class: "wb-button", title, click }, ...parts);
}

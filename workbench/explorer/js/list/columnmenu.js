/**
 * Which columns the table has: a button that opens a box of ticks.
 *
 * @module
 */

import { h, unique } from "../dom.js";
import { COLUMNS } from "./cells.js";

export class ColumnMenu {
  /** @param {(columns: string[]) => void} onChoose */
  constructor(onChoose) {
    const id = unique("columns");
    this.boxes = Object.keys(COLUMNS).map((name) =>
      h("input", {
        type: "checkbox",
        value: name,
        change: () => onChoose(this.#chosen()),
      })
    );
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-small",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => this.#open(!!this.popup.hidden),
    }, "Columns");
    this.popup = h(
      "fieldset",
      { id, class: "wb-column-menu" },
      h("legend", { class: "wb-unseen" }, "Columns of the table"),
      ...this.boxes.map((box) => h("label", {}, box, COLUMNS[box.value].label)),
    );
    this.popup.hidden = true;
    this.element = h(
      "div",
      {
        class: "wb-menu-holder",
        keydown: (/** @type {KeyboardEvent} */ event) => {
          if (event.key !== "Escape" || this.popup.hidden) return;
          event.stopPropagation();
          this.#open(false);
          this.button.focus();
        },
      },
      this.button,
      this.popup,
    );
  }

  /** @param {string[]} columns */
  show(columns) {
    for (const box of this.boxes) {
      box.checked = columns.includes(box.value);
      // A table without a column is none.
      box.disabled = box.checked && columns.length === 1;
    }
  }

  close() {
    this.#open(false);
  }

  #chosen() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }

  /** @param {boolean} open */
  #open(open) {
    this.popup.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) document.addEventListener("pointerdown", this.#elsewhere);
    else document.removeEventListener("pointerdown", this.#elsewhere);
  }

  /** @param {Event} event */
  #elsewhere = (event) => {
    if (!event.composedPath().includes(this.element)) this.#open(false);
  };
}

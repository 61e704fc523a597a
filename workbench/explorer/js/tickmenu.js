/**
 * A button that opens a box of ticks, of which one at least stays set.
 *
 * @module
 */

import { h, unique } from "./dom.js";

export class TickMenu {
  /**
   * @param {string} legend
   * @param {string} name of its class
   * @param {{[value: string]: string}} labels by what is ticked, in order
   * @param {(ticked: string[]) => void} onChoose
   */
  constructor(legend, name, labels, onChoose) {
    const id = unique("ticks");
    this.boxes = Object.keys(labels).map((value) =>
      h("input", { type: "checkbox", value, change: () => onChoose(this.#ticked()) })
    );
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-small",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => this.#open(!!this.popup.hidden),
    }, legend);
    this.popup = h(
      "fieldset",
      { id, class: `wb-ticks ${name}` },
      h("legend", { class: "wb-unseen" }, legend),
      ...this.boxes.map((box) => h("label", {}, box, labels[box.value])),
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
        // Whoever goes on by Tab has left it; a click in it may take the focus to nothing.
        focusout: ({ relatedTarget }) => {
          if (relatedTarget && !this.element.contains(/** @type {Node} */ (relatedTarget))) {
            this.#open(false);
          }
        },
      },
      this.button,
      this.popup,
    );
  }

  /** @param {string[]} ticked */
  show(ticked) {
    for (const box of this.boxes) {
      box.checked = ticked.includes(box.value);
      // A table without a column is none, and words that are looked for nowhere are not found.
      box.disabled = box.checked && ticked.length === 1;
    }
  }

  close() {
    this.#open(false);
  }

  #ticked() {
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

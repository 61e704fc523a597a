/**
 * A button that opens a menu, with the keys that people know from other menus: arrows, Home, End
 * and first letters move, Enter and Space choose, Escape and Tab close.
 *
 * @module
 */

import { h } from "../dom.js";

/**
 * @typedef {object} Item
 * @property {string} name
 * @property {string} label
 */

/** Ids are of the whole page, on which several Explorers may stand. */
let menus = 0;

export class Menu {
  /**
   * @param {string} label on the button
   * @param {Item[]} items
   * @param {(name: string) => void} onChoose
   */
  constructor(label, items, onChoose) {
    this.onChoose = onChoose;
    const id = `wb-menu-${Math.random().toString(36).slice(2)}-${++menus}`;
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-menu-button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => this.isOpen ? this.close() : this.open(),
      keydown: (event) => this.#pressedOnButton(event),
    }, label);
    this.items = items.map(({ name, label }) =>
      h("button", {
        type: "button",
        role: "menuitem",
        tabindex: -1,
        class: "wb-menu-item",
        "data-name": name,
        click: () => this.#choose(name),
      }, label)
    );
    this.title = h("p", { id: `${id}-title`, class: "wb-menu-title" });
    const list = h(
      "div",
      {
        id,
        role: "menu",
        "aria-labelledby": `${id}-title`,
        keydown: (event) => this.#pressed(event),
      },
      ...this.items,
    );
    this.popup = h("div", { class: "wb-menu" }, this.title, list);
    this.popup.hidden = true;
    this.element = h("div", { class: "wb-menu-holder" }, this.button, this.popup);
  }

  get isOpen() {
    return !this.popup.hidden;
  }

  open() {
    this.popup.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", this.#pressedElsewhere);
    this.items[0]?.focus();
  }

  close({ focus = true } = {}) {
    document.removeEventListener("pointerdown", this.#pressedElsewhere);
    if (!this.isOpen) return;
    this.popup.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    if (focus) this.button.focus();
  }

  /** @param {string} name */
  #choose(name) {
    this.close();
    this.onChoose(name);
  }

  /** @param {KeyboardEvent} event */
  #pressedOnButton(event) {
    if (event.key !== "ArrowDown" || this.isOpen) return;
    event.preventDefault();
    this.button.click();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const at = this.items.findIndex((item) => item === event.target);
    const next = nextItem(event.key, at, this.items.map((item) => item.textContent ?? ""));
    // JupyterLab listens to keys too: those that the menu uses are not its business.
    if (next !== null || event.key === "Escape") event.stopPropagation();
    if (next !== null) {
      event.preventDefault();
      this.items[next].focus();
    } else if (event.key === "Escape") {
      this.close();
    } else if (event.key === "Tab") {
      this.close();
    }
  }

  /** @param {Event} event */
  #pressedElsewhere = (event) => {
    const inside = event.composedPath().includes(this.element);
    if (!inside) this.close({ focus: false });
  };
}

/**
 * Which item a key leads to from the one at `at`; null where the key moves nowhere.
 *
 * @param {string} key
 * @param {number} at
 * @param {string[]} labels
 * @returns {number | null}
 */
export function nextItem(key, at, labels) {
  const { length } = labels;
  if (key === "ArrowDown") return (at + 1) % length;
  if (key === "ArrowUp") return (at - 1 + length) % length;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  if (key.length !== 1 || key === " ") return null;
  for (let step = 1; step <= length; step++) {
    const place = (at + step) % length;
    if (labels[place].toLowerCase().startsWith(key.toLowerCase())) return place;
  }
  return null;
}

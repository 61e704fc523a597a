/**
 * The filters where there is no room beside the quotes: a drawer in their place, opened by a button
 * of the head.
 *
 * @module
 */

import { h, unique } from "./dom.js";

/** @import { Room } from "./room.js" */

export class Drawer {
  #narrow = false;
  #open = false;

  /**
   * @param {HTMLElement} side the filters
   * @param {HTMLElement} main what they stand in the place of
   */
  constructor(side, main) {
    this.side = side;
    this.main = main;
    side.id ||= unique("filters");
    side.tabIndex = -1;
    this.element = h("button", {
      type: "button",
      class: "wb-button wb-drawer",
      "aria-controls": side.id,
      click: () => this.#turn(),
      keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    }, "Filters");
    const done = h(
      "button",
      { type: "button", class: "wb-button", click: () => this.#leave() },
      "Show what matches",
    );
    this.foot = h("div", { class: "wb-drawer-foot" }, done);
    side.append(this.foot);
    side.addEventListener("keydown", (event) => this.#key(event));
    this.fit("middle");
  }

  /** @param {Room} room */
  fit(room) {
    this.#narrow = room === "narrow";
    this.element.hidden = !this.#narrow;
    this.foot.hidden = !this.#narrow;
    this.#show(this.#open && this.#narrow);
  }

  #turn() {
    this.#show(!this.#open);
    if (this.#open) this.side.focus();
  }

  /** @param {boolean} open */
  #show(open) {
    this.#open = open;
    this.element.setAttribute("aria-expanded", String(open));
    this.side.toggleAttribute("data-folded", this.#narrow && !open);
    // What the drawer covers is out of reach for keys too.
    this.main.inert = open;
    if (open) this.side.scrollTop = 0;
  }

  #leave() {
    this.#show(false);
    this.element.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#open || event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    this.#leave();
  }
}

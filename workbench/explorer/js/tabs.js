/**
 * The tabs over the main part: which one is chosen, by mouse and by keyboard.
 *
 * @module
 */

import { h, unique } from "./dom.js";
import { along } from "./arrows.js";

/** @import { Panel } from "./types.js" */

export class Tabs {
  /** @type {Map<string, HTMLButtonElement>} */
  #tabs = new Map();

  /**
   * @param {Panel[]} panels
   * @param {(name: string) => void} onChoose
   */
  constructor(panels, onChoose) {
    const name = unique("tab");
    for (const panel of panels) {
      const tab = h("button", {
        type: "button",
        role: "tab",
        class: "wb-tab",
        id: `${name}-${panel.name}`,
        "aria-controls": `${name}-${panel.name}-panel`,
        "data-tab": panel.name,
        click: () => onChoose(panel.name),
      }, panel.label);
      this.#tabs.set(panel.name, tab);
    }
    this.element = h(
      "div",
      {
        role: "tablist",
        class: "wb-tabs",
        "aria-label": "What is shown",
        keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      },
      ...this.#tabs.values(),
    );
  }

  /** @param {string} name of the panel that is shown */
  show(name) {
    for (const [each, tab] of this.#tabs) {
      const chosen = each === name;
      tab.setAttribute("aria-selected", String(chosen));
      // One stop for the Tab key; the arrows lead from one tab to the next.
      tab.tabIndex = chosen ? 0 : -1;
    }
  }

  /**
   * A panel that is in sight by itself needs no tab.
   *
   * @param {string} name
   * @param {boolean} needed
   */
  need(name, needed) {
    this.of(name).hidden = !needed;
  }

  /** @param {string} name */
  of(name) {
    return /** @type {HTMLButtonElement} */ (this.#tabs.get(name));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const shown = [...this.#tabs.values()].filter((tab) => !tab.hidden);
    const now = shown.findIndex((tab) => tab === document.activeElement);
    const to = now < 0 ? null : along(event.key, now, shown.length);
    if (to === null) return;
    event.preventDefault();
    shown[to].focus();
    shown[to].click();
  }
}

/**
 * A list of buttons as one stop of the Tab key, in which arrow keys move.
 *
 * @module
 */

import { along } from "./arrows.js";

/** @type {{[key: string]: string}} */
const UP_AND_DOWN = { ArrowDown: "ArrowRight", ArrowUp: "ArrowLeft" };

/**
 * @param {HTMLElement} list
 * @returns {() => void} puts the stop right after the buttons have become others
 */
export function rove(list) {
  /** @type {HTMLElement | null} */
  let stop = null;
  const buttons = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("button")]);
  const settle = () => {
    const all = buttons();
    const pressed = all.find((button) => button.getAttribute("aria-pressed") === "true");
    const kept = stop && list.contains(stop) ? stop : null;
    stop = kept ?? pressed ?? all[0] ?? null;
    for (const button of all) {
      const place = button === stop ? "0" : "-1";
      if (button.getAttribute("tabindex") !== place) button.setAttribute("tabindex", place);
    }
  };
  list.addEventListener("focusin", ({ target }) => {
    if (target === stop || !(target instanceof HTMLElement)) return;
    stop = target;
    settle();
  });
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = buttons();
    const now = all.indexOf(/** @type {HTMLElement} */ (event.target));
    const next = now < 0 ? null : along(UP_AND_DOWN[event.key] ?? event.key, now, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next].focus();
  });
  return settle;
}

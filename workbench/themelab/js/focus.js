/**
 * The focus where it was: what is drawn again takes it along, and arrows move in a list's buttons.
 *
 * @module
 */

import { along } from "../../explorer/js/arrows.js";

/**
 * Draws again and gives the focus back to the element with the same `data-key`; where that has gone,
 * to the one in its place, or to `fallback`.
 *
 * @param {HTMLElement} root
 * @param {() => void} draw
 * @param {HTMLElement} fallback
 */
export function keepFocus(root, draw, fallback) {
  const now = /** @type {HTMLElement | null} */ (document.activeElement);
  const inside = now !== null && root.contains(now);
  const key = inside ? now.dataset.key : undefined;
  const place = key === undefined ? -1 : keyed(root).findIndex((each) => each === now);
  draw();
  if (!inside || root.contains(document.activeElement)) return;
  const left = keyed(root);
  const same = left.find((each) => each.dataset.key === key);
  (same ?? left[Math.min(place, left.length - 1)] ?? fallback).focus({ preventScroll: true });
}

/** @param {HTMLElement} root @returns {HTMLElement[]} */
function keyed(root) {
  const found = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-key]")]);
  return found.filter((each) => !each.hidden);
}

/**
 * Buttons in rows are one stop of the Tab key: up and down lead from row to row, left and right
 * within one.
 *
 * @param {HTMLElement} list with rows marked `data-row`
 */
export function rove(list) {
  list.addEventListener("focusin", ({ target }) => settle(list, /** @type {Element} */ (target)));
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = next(list, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}

/**
 * After the list was drawn: one of its buttons is the stop.
 *
 * @param {HTMLElement} list
 * @param {Element | null} [chosen]
 */
export function settle(list, chosen = null) {
  const stops = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-row] button")]);
  const stop = stops.find((each) => each === chosen) ??
    stops.find((each) => each.getAttribute("aria-pressed") === "true") ?? stops[0];
  stops.forEach((each) => (each.tabIndex = each === stop ? 0 : -1));
}

/**
 * @param {HTMLElement} list
 * @param {string} key
 * @returns {HTMLElement | null}
 */
function next(list, key) {
  const rows = [...list.querySelectorAll("[data-row]")];
  const row = rows.findIndex((each) => each.contains(document.activeElement));
  if (row < 0) return null;
  const own = stopsOf(rows[row]);
  const at = own.findIndex((each) => each === document.activeElement);
  if (key === "ArrowRight" || key === "ArrowLeft") {
    return own[/** @type {number} */ (along(key, at, own.length))];
  }
  const to = { ArrowUp: row - 1, ArrowDown: row + 1, Home: 0, End: rows.length - 1 }[key];
  if (to === undefined || !rows[to]) return null;
  const other = stopsOf(rows[to]);
  return other[Math.min(at, other.length - 1)];
}

/** @param {Element} row @returns {HTMLElement[]} */
function stopsOf(row) {
  return /** @type {HTMLElement[]} */ ([...row.querySelectorAll("button")]);
}

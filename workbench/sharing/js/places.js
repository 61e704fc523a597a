/**
 * The places that the script fills, and what stands in one that it could not.
 *
 * @module
 */

const FAILED =
  "This part of the page could not be shown; a newer browser may be needed (of 2023 or later).";
/** A figure's data may not fit, or it is a map: Plotly's maps have their outlines from a network. */
const NOT_DRAWN =
  "This figure could not be drawn in a shared page, which asks no network; open the notebook for it.";

/**
 * @param {string} what "explorer" or "figure"
 * @returns {HTMLElement[]}
 */
export function placesOf(what) {
  return [...document.querySelectorAll(`[data-workbench-${what}]`)].map((
    place,
  ) => /** @type {HTMLElement} */ (place));
}

/** @param {HTMLElement} place */
export function failed(place) {
  place.textContent = FAILED;
}

/** @param {HTMLElement} place */
export function notDrawn(place) {
  place.textContent = NOT_DRAWN;
}

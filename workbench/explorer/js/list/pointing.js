/**
 * The mouse in the grid of quotes: it opens, folds and presses, and never takes the focus away.
 *
 * @module
 */

/**
 * @typedef {object} Pointed
 * @property {() => void} focus
 * @property {(position: number) => void} hold a button of that row is about to be pressed
 * @property {() => void} release it was
 * @property {(position: number) => void} press the row itself, or the heading
 */

/**
 * @param {HTMLElement} grid
 * @param {Pointed} pointed
 */
export function watchPointer(grid, { focus, hold, release, press }) {
  // A button in the list would take the focus and be gone with it.
  grid.addEventListener("mousedown", (event) => {
    if (!within(event, "button, .wb-group")) return;
    event.preventDefault();
    focus();
  });
  // Before the button does what it is for: what that changes is to leave its row where it is.
  grid.addEventListener("click", (event) => {
    const position = positionOf(event);
    if (position !== null) hold(position);
  }, { capture: true });
  grid.addEventListener("click", (event) => {
    release();
    const position = positionOf(event);
    if (position === null || within(event, "button")) return;
    // Whoever marks words in order to copy them does not want to open anything.
    if (within(event, ".wb-group") || getSelection()?.isCollapsed) press(position);
  });
}

/**
 * @param {MouseEvent} event
 * @param {string} selector
 */
function within({ target }, selector) {
  return /** @type {Element} */ (target).closest(selector);
}

/**
 * @param {MouseEvent} event
 * @returns {number | null} of the row or the heading that it is in
 */
function positionOf(event) {
  const row = /** @type {HTMLElement | null} */ (within(event, ".wb-row, .wb-group"));
  return row ? Number(row.dataset.position) : null;
}

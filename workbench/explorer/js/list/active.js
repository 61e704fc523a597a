/**
 * Where the list's user is: a row, or one of the places within it. The focus stays on the list,
 * which names that place, so that no redrawing can take it away.
 *
 * @module
 */

/** The position of the row of column headings. */
export const HEADINGS = -1;
const NOWHERE = -2;
/** So that a border beside a place is seen too. */
const NEAR_PX = 8;

export class Active {
  position = NOWHERE;
  /** The place within the row, -1 for the row itself. */
  stop = -1;

  /**
   * @param {HTMLElement} grid that has the focus
   * @param {string} name that ids begin with
   * @param {(position: number) => HTMLElement | null} at
   */
  constructor(grid, name, at) {
    this.grid = grid;
    this.name = name;
    this.at = at;
  }

  get none() {
    return this.position === NOWHERE;
  }

  clear() {
    this.go(NOWHERE);
  }

  /**
   * @param {number} position
   * @param {number} [stop]
   */
  go(position, stop = -1) {
    this.position = position;
    this.stop = stop;
    this.show();
  }

  /** The places in the active row, as far as it is drawn. */
  get stops() {
    const row = this.none ? null : this.at(this.position);
    return row ? stopsOf(row) : [];
  }

  /** The element of the place within the row, null where the row itself is meant. */
  get element() {
    return this.stops[this.stop] ?? null;
  }

  /** The place in another row that lies below or above the one in this. @param {number} position */
  across(position) {
    const cell = this.element?.closest("[role=gridcell], [role=columnheader]");
    const row = this.at(position);
    if (!cell || !row || row.matches(".wb-group")) return -1;
    const at = [.../** @type {Element} */ (cell.parentElement).children].indexOf(cell);
    const below = row.children[Math.min(at, row.children.length - 1)];
    return stopsOf(row).findIndex((stop) => below.contains(stop));
  }

  /** The place within the row comes into sight where the rows are wider than the grid. */
  bringSideways() {
    if (!this.element) return;
    const [inner, outer] = [this.element, this.grid].map((each) => each.getBoundingClientRect());
    if (inner.left < outer.left) this.grid.scrollLeft -= outer.left - inner.left + NEAR_PX;
    if (inner.right > outer.right) this.grid.scrollLeft += inner.right - outer.right + NEAR_PX;
  }

  show() {
    for (const before of this.grid.querySelectorAll(".wb-active, .wb-at")) {
      before.classList.remove("wb-active", "wb-at");
      if (before.id.startsWith(`${this.name}-at-`)) before.removeAttribute("id");
    }
    const row = this.none ? null : this.at(this.position);
    if (!row) {
      this.grid.removeAttribute("aria-activedescendant");
      return;
    }
    const stop = stopsOf(row)[this.stop];
    row.classList.add("wb-active");
    if (stop) {
      stop.classList.add("wb-at");
      stop.id = `${this.name}-at-${this.position}`;
    }
    this.grid.setAttribute("aria-activedescendant", (stop ?? row).id);
  }
}

/**
 * The buttons of a row; a cell without one is a place itself.
 *
 * @param {HTMLElement} row
 * @returns {HTMLElement[]}
 */
function stopsOf(row) {
  return [...row.children].flatMap((cell) => {
    const buttons = [...cell.querySelectorAll("button")];
    if (buttons.length || !cell.matches("[role=gridcell]")) return buttons;
    return [/** @type {HTMLElement} */ (cell)];
  });
}

/**
 * Where the view stands in a list that may be higher than a browser lets an element be.
 *
 * The list's own pixels go on as far as they like; the element that is scrolled is cut off at
 * `MOST`. Small movements (a wheel, a key) move the list by as much as the element; great ones (the
 * scroll bar's thumb) lead to the same share of the list. When the scrolling has come to rest, the
 * element is put where its share is that of the list again.
 *
 * @module
 */

/** Browsers cut elements off at 17 to 33 million pixels; half pixels are exact below 8 million. */
export const MOST = 8_000_000;
/** Movements of more than so many views are jumps. */
const NEAR = 2;
/**
 * This near its ends the list is as far from them as the element is, so that the last steps are
 * whole steps. Of the height it is so little that the scroll bar's thumb does not show it.
 */
const EXACT = 4_000;

export class ScrollPlace {
  /** Where the view begins, in pixels of the list. */
  top = 0;
  /** Where the element was scrolled to when it was last looked at. */
  scroll = 0;
  /** The list's height. */
  total = 0;
  /** The view's height. */
  view = 0;

  /** @param {number} [most] the element's greatest height */
  constructor(most = MOST) {
    this.most = most;
  }

  /** The height of the element that is scrolled. */
  get height() {
    return Math.min(this.total, this.most);
  }

  /** What has to be taken from a place in the list to have its place in the element. */
  get shift() {
    return this.top - this.scroll;
  }

  get lastTop() {
    return Math.max(0, this.total - this.view);
  }

  get #lastScroll() {
    return Math.max(0, this.height - this.view);
  }

  /** Whether the element stands at one of its ends and the list does not. */
  get stuck() {
    const before = this.scroll < 1 && this.top > 0;
    return before || (this.scroll > this.#lastScroll - 1 && this.top < this.lastTop - 1);
  }

  /**
   * The element was scrolled.
   *
   * @param {number} scroll
   * @returns {number} by how much the list went on; infinite for a jump
   */
  moved(scroll) {
    const by = scroll - this.scroll;
    this.scroll = scroll;
    if (Math.abs(by) <= NEAR * this.view) {
      this.go(this.top + by);
      return by;
    }
    const share = this.#lastScroll ? Math.min(1, Math.max(0, scroll / this.#lastScroll)) : 0;
    this.go(share * this.lastTop);
    return Infinity;
  }

  /** @param {number} top */
  go(top) {
    // Shares leave fractions behind, and half a pixel before the end is the end.
    this.top = top > this.lastTop - 0.5 ? this.lastTop : top < 0.5 ? 0 : top;
  }

  /** @returns {number} where the element should stand for this place in the list */
  get wanted() {
    if (this.total <= this.most) return this.top;
    const exact = Math.min(EXACT, this.most / 10);
    const share = this.top / this.lastTop * this.#lastScroll;
    const belowStart = Math.max(share, Math.min(this.top, exact));
    return Math.min(belowStart, this.#lastScroll - Math.min(this.lastTop - this.top, exact));
  }
}

/**
 * Where blocks of unequal, partly unknown height stand in a long list.
 *
 * @module
 */

export class BlockHeights {
  /**
   * @param {number} count
   * @param {number} estimate pixels, for a block that was never drawn
   */
  constructor(count, estimate) {
    this.count = count;
    this.heights = new Float64Array(count).fill(estimate);
    this.tops = new Float64Array(count + 1);
    this.#sum(0);
  }

  get total() {
    return this.tops[this.count];
  }

  /**
   * @param {Map<number, number>} measured block -> pixels
   * @returns {boolean} whether anything has moved
   */
  measure(measured) {
    let first = this.count;
    for (const [block, height] of measured) {
      // Browsers report fractions that differ from one layout to the next.
      if (Math.abs(this.heights[block] - height) < 0.5) continue;
      this.heights[block] = height;
      first = Math.min(first, block);
    }
    if (first === this.count) return false;
    this.#sum(first);
    return true;
  }

  /**
   * The blocks that touch a stretch of the list: first, and one after the last.
   *
   * @param {number} top
   * @param {number} bottom
   * @returns {[number, number]}
   */
  within(top, bottom) {
    const first = this.#at(top);
    let end = first;
    while (end < this.count && this.tops[end] < bottom) end++;
    return [first, end];
  }

  /** @param {number} y */
  #at(y) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tops[middle + 1] <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {number} from */
  #sum(from) {
    for (let i = from; i < this.count; i++) this.tops[i + 1] = this.tops[i] + this.heights[i];
  }
}

/**
 * The rows of the list as a table of chosen columns, each column's heading a button that sorts.
 *
 * @module
 */

import { h } from "../dom.js";
import { cellParts, columnsOf } from "./cells.js";
import { read } from "./order.js";

/** @import { Sought } from "../filter/fields.js" */
/** @import { QuoteText, Table } from "../types.js" */
/** @import { ColumnKind } from "./cells.js" */
/** @import { Valued } from "./only.js" */
/** @import { Order } from "./order.js" */

export class TableRows {
  rowPx = 44;
  /** @type {Order} */
  #order = "frame";

  /**
   * @param {Table} table
   * @param {(row: number) => string} who the facet of a row's speaker
   * @param {Valued} valued
   * @param {(row: number) => HTMLElement} actions
   * @param {(order: Order) => void} onSort
   */
  constructor(table, who, valued, actions, onSort) {
    this.table = table;
    this.who = who;
    this.valued = valued;
    this.actions = actions;
    this.onSort = onSort;
    this.kinds = columnsOf(table);
    /** @type {string[]} */
    this.columns = [];
    this.headings = h("div", { role: "row", class: "wb-headings", "aria-rowindex": 1 });
  }

  /**
   * @param {string[]} columns
   * @param {Order} order
   */
  choose(columns, order) {
    if (columns.join() !== this.columns.join()) {
      this.columns = columns;
      this.headings.replaceChildren(
        ...columns.map((name) => this.#heading(name)),
        h("span", { role: "columnheader", class: "wb-unseen" }, "What can be done"),
      );
    }
    this.#order = order;
    columns.forEach((name, i) => this.#showOrder(name, this.headings.children[i]));
  }

  /** The columns as a grid of CSS has them, and how narrow they can be together. */
  get widths() {
    const kinds = this.columns.map((name) => this.kinds[name]);
    return {
      template: kinds.map(({ width }) => width).join(" "),
      least: kinds.reduce((sum, { px }) => sum + px, 0),
    };
  }

  /** @param {string} words */
  pending(words) {
    return h("p", { class: "wb-quiet wb-pending wb-cell", role: "gridcell" }, words);
  }

  /**
   * @param {number} row
   * @param {QuoteText} text
   * @param {Sought} sought
   */
  cells(row, text, sought) {
    const { table, valued } = this;
    const cell = { row, text, sought, table, who: this.who(row), valued };
    const cells = this.columns.map((name) => {
      const parts = cellParts(this.kinds[name], cell);
      // What is cut off is told by what the mouse rests on; buttons tell theirs.
      const words = parts.every((part) => typeof part === "string") ? parts.join("") : null;
      return h(
        "div",
        { role: "gridcell", class: `wb-cell wb-cell-${name}`, dir: "auto" },
        h("div", { class: "wb-clip", title: words || null }, ...parts),
      );
    });
    const actions = this.actions(row);
    actions.setAttribute("role", "gridcell");
    // What can be done lies over the row's end, so that each cell needs a place of its own.
    cells.forEach((each, i) => (each.style.gridArea = `1 / ${i + 1}`));
    return [...cells, actions];
  }

  /** @param {string} name */
  #heading(name) {
    const { label, title } = this.kinds[name];
    return h(
      "div",
      { role: "columnheader", class: `wb-cell wb-cell-${name}` },
      h(
        "button",
        {
          type: "button",
          class: "wb-sort",
          tabindex: -1,
          title: title ?? null,
          click: () => this.onSort(nextOrder(this.kinds[name], this.#order)),
        },
        label,
        h("span", { class: "wb-sort-mark", "aria-hidden": "true" }),
      ),
    );
  }

  /**
   * @param {string} name
   * @param {Element} heading
   */
  #showOrder(name, heading) {
    const { by, down } = read(this.#order);
    const sorted = by !== this.kinds[name].by ? "none" : down ? "descending" : "ascending";
    heading.setAttribute("aria-sort", sorted);
  }
}

/**
 * The order after a column's heading was pressed: by it, the other way round, and as in the data.
 *
 * @param {Pick<ColumnKind, "by" | "down">} kind
 * @param {Order} order in force
 * @returns {Order}
 */
export function nextOrder({ by, down = false }, order) {
  const [first, second] = down ? [`-${by}`, by] : [by, `-${by}`];
  return order === first ? second : order === second ? "frame" : first;
}

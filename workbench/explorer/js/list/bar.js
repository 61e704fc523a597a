/**
 * The line above the list: cards or table, order, groups, and which columns.
 *
 * @module
 */

import { h } from "../dom.js";
import { choice } from "../facets/choice.js";
import { TickMenu } from "../tickmenu.js";
import { columnsOf } from "./cells.js";
import { groupsOf } from "./groups.js";
import { orderWords } from "./order.js";

/** @import { Table } from "../types.js" */
/** @import { Choices } from "./choices.js" */

/** Those that are there in every view; any other is chosen by a column's heading. */
const ORDERS = ["frame", "confidence", "-date", "date", "-words", "speaker", "institution"];
const FOLD = "Fold all";
const UNFOLD = "Unfold all";
const VIEWS = [
  { label: "Cards", title: "Each quote whole, as a card" },
  { label: "Table", title: "A line a quote, with columns to choose and to sort by" },
];

export class ListBar {
  /**
   * @param {Table} table
   * @param {{stories: boolean}} has whether any story has several articles
   * @param {(change: Partial<Choices>) => void} onChoose
   * @param {(folded: boolean) => void} onFoldAll
   */
  constructor(table, { stories }, onChoose, onFoldAll) {
    this.views = choice("View", VIEWS, (i) => onChoose({ view: i ? "table" : "cards" }));
    this.order = h("select", {
      class: "wb-select wb-order",
      change: () => onChoose({ order: this.order.value }),
    });
    const groups = Object.entries(groupsOf(table)).filter(([by]) => by !== "story" || stories);
    this.group = h(
      "select",
      {
        class: "wb-select wb-group-by",
        change: () => onChoose({ group: this.group.value || null }),
      },
      h("option", { value: "" }, "no groups"),
      ...groups.map(([by, words]) => h("option", { value: by }, `by ${words}`)),
    );
    this.foldAll = h("button", {
      type: "button",
      class: "wb-button wb-small",
      click: () => onFoldAll(this.foldAll.textContent === FOLD),
    });
    this.columns = new TickMenu(
      "Columns",
      "wb-column-menu",
      labels(table),
      (columns) => onChoose({ columns }),
    );
    this.element = h(
      "div",
      { class: "wb-listbar" },
      this.views.element,
      h("label", {}, h("span", {}, "Order: "), this.order),
      h("label", {}, h("span", {}, "Groups: "), this.group),
      this.foldAll,
      this.columns.element,
    );
  }

  /**
   * @param {Choices} choices
   * @param {string[]} columns that the table has
   */
  show({ view, order, group }, columns) {
    this.views.show(view === "table" ? 1 : 0);
    const orders = ORDERS.includes(order) ? ORDERS : [...ORDERS, order];
    this.order.replaceChildren(
      ...orders.map((each) => h("option", { value: each }, orderWords(each))),
    );
    this.order.value = order;
    this.group.value = group ?? "";
    this.foldAll.hidden = group === null;
    this.columns.element.hidden = view !== "table";
    this.columns.show(columns);
  }

  /** @param {boolean} folded whether all groups are */
  showFolds(folded) {
    this.foldAll.textContent = folded ? UNFOLD : FOLD;
  }

  close() {
    this.columns.close();
  }
}

/** What each column of the table is called. @param {Table} table @returns {{[name: string]: string}} */
function labels(table) {
  return Object.fromEntries(
    Object.entries(columnsOf(table)).map(([name, { label }]) => [name, label]),
  );
}

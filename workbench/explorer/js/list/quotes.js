/**
 * The part of the page that lists the matching quotes, with the choice of their order.
 *
 * @module
 */

import { h } from "../dom.js";
import { QuoteList } from "./list.js";
import { ORDERS, Orders } from "./order.js";
import { printout } from "./printout.js";

/** @import { Page } from "../types.js" */
/** @import { Order } from "./order.js" */

export class Quotes {
  /** @type {Uint32Array | null} */
  #matching = null;
  /** @type {Order} */
  #order = "frame";
  /** @type {HTMLElement | null} */
  #printout = null;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.orders = new Orders(page.table);
    this.list = new QuoteList(
      page.session.texts,
      (position) => page.read(this.rows[position]),
    );
    const select = h(
      "select",
      { class: "wb-select", change: () => this.#reorder(/** @type {Order} */ (select.value)) },
      ...Object.entries(ORDERS).map(([order, words]) => h("option", { value: order }, words)),
    );
    /** Stands beside the tabs. */
    this.bar = h("div", { class: "wb-listbar" }, h("label", {}, "Order: ", select));
    this.element = h("div", { class: "wb-lists" }, this.list.element);
    /** The matching rows in the order shown. @type {Uint32Array} */
    this.rows = new Uint32Array();
  }

  update() {
    const { matching } = this.page.session.result;
    if (matching === this.#matching) return;
    this.#matching = matching;
    this.#show();
  }

  /**
   * Back to the list at a row, if it is still in it.
   *
   * @param {number} row
   */
  returnTo(row) {
    const position = this.rows.indexOf(row);
    if (position >= 0) this.list.reveal(position);
    this.list.focus();
    this.list.element.scrollIntoView({ block: "nearest" });
  }

  beforePrint() {
    const { session: { texts, filters }, header: { host } } = this.page;
    const told = { order: ORDERS[this.#order], host, phrases: filters.text ?? [] };
    this.#printout?.remove();
    this.#printout = printout(this.rows, texts, told);
    this.element.append(this.#printout);
  }

  afterPrint() {
    this.#printout?.remove();
    this.#printout = null;
  }

  close() {
    this.list.close();
  }

  /** @param {Order} order */
  #reorder(order) {
    this.#order = order;
    this.#show();
  }

  #show() {
    this.rows = this.orders.sorted(this.#matching ?? new Uint32Array(), this.#order);
    this.list.show(this.rows, this.page.session.filters.text);
  }
}

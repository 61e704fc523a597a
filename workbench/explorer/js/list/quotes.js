/**
 * The part of the page that lists the matching quotes: as cards or as a table, in an order and in
 * groups that can be chosen.
 *
 * @module
 */

import { isUndo } from "../correct/actions.js";
import { h } from "../dom.js";
import { soughtIn } from "../filter/fields.js";
import { whoFacet } from "../filter/only.js";
import { actionButtons } from "./actionbuttons.js";
import { rowActions } from "./actions.js";
import { ListBar } from "./bar.js";
import { Cards } from "./cards.js";
import { firstColumns } from "./cells.js";
import { FIRST, keptChoices, validChoices } from "./choices.js";
import { Folds, grouped, ungrouped } from "./groups.js";
import { QuoteList } from "./list.js";
import { filteringValue } from "./only.js";
import { Orders, orderWords } from "./order.js";
import { survivor } from "./survivor.js";
import { printout } from "./printout.js";
import { askRanks } from "./ranks.js";
import { TableRows } from "./table.js";

/** @import { To } from "../kernel/moves.js" */
/** @import { Page } from "../types.js" */
/** @import { Held } from "./list.js" */
/** @import { Moving } from "./survivor.js" */
/** @import { Choices } from "./choices.js" */
/** @import { Groups } from "./groups.js" */

/** Long enough to be read twice. */
const SAID_MS = 8000;

export class Quotes {
  /** @type {Uint32Array | null} */
  #matching = null;
  /** @type {Choices} */
  #choices = FIRST;
  #wanted = FIRST;
  #folds = new Folds();
  /** @type {Groups | null} */
  #groups = null;
  /** @type {HTMLElement | null} */
  #printout = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;
  /** Where the user is while data come again. @type {Moving | null} */
  #moving = null;

  /** @param {Page} page */
  constructor(page) {
    const { session, table, header } = page;
    this.page = page;
    this.orders = new Orders(table, (column) => askRanks(session, table.rows, column));
    this.controls = new ListBar(
      table,
      { stories: header.copies === true },
      (change) => this.#change(change),
      (folded) => this.#foldAll(folded),
    );
    const actions = rowActions(page, (words) => this.#say(words));
    const valued = filteringValue(page, { inList: true });
    /** @param {number} row */
    const buttons = (row) => actionButtons(actions, row, { inList: true });
    /** @param {number} row */
    const who = (row) => whoFacet(page.table, row);
    this.cards = new Cards(who, valued, buttons);
    this.table = new TableRows(table, who, valued, buttons, (order) => this.#change({ order }));
    this.list = new QuoteList(() => session.texts, this.cards, {
      open: (row) => page.read(row),
      fold: (group) => this.#fold(group),
      key: (event, row) => {
        if (page.correct.can && isUndo(event)) {
          page.correct.undo();
          return true;
        }
        const action = actions.find(({ key }) => key?.(event));
        action?.run(row);
        return action !== undefined;
      },
    });
    /** Stands beside the tabs. */
    this.bar = this.controls.element;
    this.told = h("p", { class: "wb-list-told", role: "status" });
    this.element = h("div", { class: "wb-lists" }, this.list.element, this.told);
    /** The matching rows in the order shown, those folded up too. @type {Uint32Array} */
    this.rows = new Uint32Array();
    this.unlisten = session.texts.listen((rows) => this.list.refill(rows));
    this.unfollow = session.follow((to) => this.#follow(to));
    this.unlook = session.look.on("list", (value) => this.#choose(this.#valid(value)));
  }

  update() {
    const { matching } = this.page.session.result;
    if (matching === this.#matching) return;
    this.#matching = matching;
    const moving = this.#moving;
    this.#moving = null;
    // What was corrected is said elsewhere; the list stays where it is.
    if (!moving) this.#say("");
    this.#show(moving ? survivor(moving, matching) : undefined);
  }

  /** @param {unknown} given */
  #valid(given) {
    const choices = validChoices(given, this.page.table);
    // Where every story has one article nothing is grouped by it.
    if (choices.group === "story" && !this.page.header.copies) choices.group = null;
    return choices;
  }

  /** Rows have other numbers: the one that the user is at stays where it is. @param {To} to */
  #follow(to) {
    this.orders.follow(to);
    this.#moving = { here: this.list.here, rows: this.rows, to };
  }

  /**
   * Back to the list at a row, if it is still in it.
   *
   * @param {number} row
   */
  returnTo(row) {
    if (!this.list.reveal(row) && this.rows.includes(row)) {
      // Read on into a group that is folded up: there it is.
      this.#folds.setAll(false);
      this.#show();
      this.list.reveal(row);
    }
    this.list.focus();
    this.list.element.scrollIntoView({ block: "nearest" });
  }

  beforePrint() {
    const { table, session: { texts, filters }, header: { host } } = this.page;
    const { view, order } = this.#choices;
    this.#printout?.remove();
    this.#printout = printout(this.#shown(new Folds()).shown, this.rows.length, {
      texts,
      table,
      host,
      sought: soughtIn(filters),
      order: orderWords(order),
      columns: view === "table" ? this.#columns : null,
    });
    this.element.append(this.#printout);
  }

  afterPrint() {
    this.#printout?.remove();
    this.#printout = null;
  }

  close() {
    clearTimeout(this.#saying);
    this.unlook();
    this.unlisten();
    this.unfollow();
    this.controls.close();
    this.list.close();
  }

  /** @param {Partial<Choices>} change that the user makes */
  async #change(change) {
    const choices = { ...this.#choices, ...change };
    if (!await this.#choose(choices)) return;
    this.page.session.look.keep("list", keptChoices(choices));
    const { order } = change;
    this.#say(order ? `Order: ${orderWords(order)}.` : "");
  }

  /**
   * @param {Choices} choices
   * @returns {Promise<boolean>} whether the list is shown so
   */
  async #choose(choices) {
    const { order } = choices;
    this.#wanted = choices;
    if (!this.orders.has(order)) {
      this.#say(`Putting the quotes in order, ${orderWords(order)} …`);
      try {
        await this.orders.prepare(order);
      } catch (error) {
        this.#say(`Not sorted: ${/** @type {Error} */ (error).message}`);
        this.controls.show(this.#choices, this.#columns);
        return false;
      }
    }
    // Another choice may have been made meanwhile.
    if (this.#wanted !== choices) return false;
    this.#choices = choices;
    this.#use();
    if (this.#matching) this.#show();
    return true;
  }

  /** @param {string} words */
  #say(words) {
    clearTimeout(this.#saying);
    this.told.textContent = words;
    if (words) this.#saying = setTimeout(() => this.#say(""), SAID_MS);
  }

  get #columns() {
    return this.#choices.columns ?? firstColumns(this.page.table);
  }

  #use() {
    const { view, order } = this.#choices;
    this.controls.show(this.#choices, this.#columns);
    const { element } = this.list;
    const asTable = view === "table";
    this.table.choose(this.#columns, order);
    element.classList.toggle("wb-as-table", asTable);
    element.style.setProperty("--wb-columns", this.table.widths.template);
    element.style.setProperty("--wb-least", `${this.table.widths.least}px`);
    this.list.use(asTable ? this.table : this.cards, asTable ? this.table.headings : null);
  }

  /** @param {number} group */
  #fold(group) {
    if (this.#groups) this.#folds.toggle(this.#groups.key(group));
    this.#show();
  }

  /** @param {boolean} folded */
  #foldAll(folded) {
    this.#folds.setAll(folded);
    this.#show();
  }

  /** @param {Held | null} [held] the row that stays where it is */
  #show(held) {
    const { shown, rows } = this.#shown(this.#folds);
    this.rows = rows;
    this.#groups = shown.groups;
    // Headings alone: all are folded up.
    this.controls.showFolds(shown.groups?.codes.length === shown.items.length);
    this.list.show(shown, held);
  }

  /** @param {Folds} folds */
  #shown(folds) {
    const { order, group } = this.#choices;
    const { session: { filters, stories: { once } }, table } = this.page;
    const sought = soughtIn(filters);
    const rows = this.orders.sorted(this.#matching ?? new Uint32Array(), order);
    if (!group) return { shown: ungrouped(rows, sought), rows };
    const largest = order === "frame";
    return grouped(table, group, rows, { largest, folds, sought, once });
  }
}

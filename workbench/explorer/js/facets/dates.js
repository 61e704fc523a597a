/**
 * The dates: periods as values to click on, and two days to type.
 *
 * @module
 */

import { h } from "../dom.js";
import { dayCodes, dayName, dayNumber, periods, spanOf } from "../filter/days.js";
import { chosen, excluded, MISSING, withArgument } from "../filter/filter.js";
import { NONE } from "../filter/ranking.js";
import { rove } from "../roving.js";
import { showValue, valueButton } from "./facets.js";
import { Folded } from "./folded.js";

/** @import { Period } from "../filter/days.js" */
/** @import { Codes, Filters, Page, Result } from "../types.js" */

export class DateView {
  /** @type {{codes: Codes, size: number, of: Int32Array} | null} */
  #days = null;
  /** The days that `span` is of. @type {Int32Array | null} */
  #of = null;
  /** @type {Map<string, HTMLLIElement>} */
  #items = new Map();
  /** @type {{result: Result, filters: Filters} | null} */
  #state = null;

  /**
   * @param {Page} page
   * @param {(value: string | null) => void} onMissing a click on the rows without a date
   */
  constructor(page, onMissing) {
    this.page = page;
    this.span = spanOf(page.table);
    this.#of = page.table.days;
    this.all = h(
      "button",
      { type: "button", class: "wb-link", click: () => this.#set() },
      "All dates",
    );
    this.list = h("ul", { class: "wb-values wb-periods", "aria-label": "Dates" });
    this.settle = rove(this.list);
    this.since = this.#dayInput("since", "From");
    this.until = this.#dayInput("until", "To");
    this.none = valueButton("published", NONE, true, () => onMissing(MISSING));
    const range = h("div", { class: "wb-range" }, this.since.element, this.until.element);
    const body = this.span
      ? [this.all, this.list, this.none, range]
      : [h("p", { class: "wb-quiet" }, "No quote has a date.")];
    this.section = new Folded("Date", body, false, () => this.#draw());
    this.element = this.section.element;
    this.element.dataset.section = "date";
  }

  /**
   * @param {Result} result
   * @param {Filters} filters
   */
  update(result, filters) {
    this.#state = { result, filters };
    const { since, until } = filters;
    const missing = [...chosen(filters, "published"), ...excluded(filters, "published")];
    this.section.count([since, until].filter((day) => day !== undefined).length + missing.length);
    this.#draw();
  }

  #draw() {
    if (!this.#state || !this.span || this.section.closed) return;
    const { days } = this.page.table;
    if (this.#of !== days) this.span = spanOf(this.page.table) ?? this.span;
    this.#of = days;
    const { result, filters } = this.#state;
    const { since, until } = filters;
    const shownPeriods = this.#periods(filters);
    const { counts, none: undated } = this.#counts(result, shownPeriods);
    this.all.hidden = since === undefined && until === undefined;
    this.since.show(since);
    this.until.show(until);
    const found = shownPeriods.map((period, i) => ({
      period,
      label: period.name,
      count: counts[i],
      chosen: since === dayName(period.first) && until === dayName(period.last),
      excluded: false,
    }));
    const longest = Math.max(1, undated, ...found.map(({ count }) => count));
    const shown = found.filter((entry) => entry.count || entry.chosen);
    const items = shown.map((entry) => {
      const item = this.#items.get(entry.label) ?? this.#newItem(entry.period);
      showValue(/** @type {HTMLButtonElement} */ (item.firstElementChild), entry, longest);
      return item;
    });
    this.#put(items);
    this.#items = new Map(shown.map((entry, i) => [entry.label, items[i]]));
    const none = chosen(filters, "published").length > 0;
    const without = excluded(filters, "published").length > 0;
    this.none.hidden = !undated && !none && !without;
    const entry = { label: NONE, count: undated, chosen: none, excluded: without };
    showValue(this.none, entry, longest);
  }

  /**
   * The periods of what is asked for: of a year the months, of a month the days.
   *
   * @param {Filters} filters
   */
  #periods({ since, until }) {
    const { first, last } = /** @type {{first: number, last: number}} */ (this.span);
    const from = Math.max(first, since === undefined ? first : dayNumber(since));
    const to = Math.min(last, until === undefined ? last : dayNumber(until));
    return from > to ? [] : periods(from, to);
  }

  /**
   * How many quotes each period has, and how many have no day.
   *
   * @param {Result} result
   * @param {Period[]} shown
   */
  #counts(result, shown) {
    const { table, session: { stories: { once } } } = this.page;
    const span = /** @type {{first: number, last: number}} */ (this.span);
    if (this.#days?.of !== table.days) this.#days = { ...dayCodes(table, span), of: table.days };
    const { codes, size } = this.#days;
    if (!once) {
      const counts = result.under("date", codes, size);
      return { counts: shown.map((period) => this.#sum(counts, period)), none: counts[0] };
    }
    // Copies of two days are one of their month, so that days cannot be summed up.
    const periodOf = new Uint32Array(size).fill(shown.length + 1);
    periodOf[0] = 0;
    shown.forEach(({ first, last }, i) => {
      const end = Math.min(size, last - span.first + 2);
      periodOf.fill(i + 1, Math.min(end, Math.max(1, first - span.first + 1)), end);
    });
    const counts = result.under("date", codes.map((day) => periodOf[day]), shown.length + 2);
    return { counts: [...counts.subarray(1, -1)], none: counts[0] };
  }

  /**
   * @param {Uint32Array} counts by day, from the second on
   * @param {Period} period
   */
  #sum(counts, { first, last }) {
    const start = /** @type {{first: number}} */ (this.span).first;
    let sum = 0;
    const end = Math.min(last - start + 2, counts.length);
    for (let code = Math.max(1, first - start + 1); code < end; code++) sum += counts[code];
    return sum;
  }

  /** @param {Period} period */
  #newItem(period) {
    const days = [dayName(period.first), dayName(period.last)];
    const button = valueButton("date", period.name, false, () => {
      const { since, until } = this.page.session.filters;
      const again = since === days[0] && until === days[1];
      if (again) this.#set();
      else this.#set(days[0], days[1]);
    });
    return h("li", {}, button);
  }

  /** @param {HTMLLIElement[]} items */
  #put(items) {
    const focused = document.activeElement;
    const held = focused !== null && this.list.contains(focused);
    this.list.replaceChildren(...items);
    this.settle();
    if (!held) return;
    // The period that was pressed is gone when its months have taken its place.
    const next = this.list.contains(focused)
      ? focused
      : this.all.hidden
      ? this.list.querySelector("button")
      : this.all;
    if (next instanceof HTMLElement) next.focus();
  }

  /**
   * @param {string} [since]
   * @param {string} [until]
   */
  #set(since, until) {
    const { session } = this.page;
    session.change(withArgument(withArgument(session.filters, "since", since), "until", until));
  }

  /**
   * @param {"since" | "until"} name
   * @param {string} label
   */
  #dayInput(name, label) {
    const { session } = this.page;
    const input = h("input", {
      type: "date",
      "data-day": name,
      min: this.span && dayName(this.span.first),
      max: this.span && dayName(this.span.last),
      // Typed digit by digit a year is 2, 20, 202 first: it counts when the field is done with.
      change: () => session.change(withArgument(session.filters, name, input.value || undefined)),
    });
    return {
      element: h("label", {}, label, input),
      /** @param {string | undefined} day */
      show: (day) => {
        if (document.activeElement !== input || !day) input.value = day ?? "";
      },
    };
  }
}

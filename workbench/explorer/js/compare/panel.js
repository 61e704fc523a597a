/**
 * Two selections side by side: which they are, by what they are compared, and the table.
 *
 * @module
 */

import { count, h, inSight, number } from "../dom.js";
import { toggleOnly } from "../filter/only.js";
import { compared } from "./comparing.js";
import { Matched } from "./matched.js";
import { choices, FIRST, inWords, sidesOf } from "./choosing.js";
import { sideOf } from "./sides.js";
import { tableParts } from "./table.js";

/** @import { Facet, Filters, Page } from "../types.js" */
/** @import { Sides } from "./choosing.js" */

/** Lines before "Show all". */
const SHORT = 20;
const LETTERS = /** @type {const} */ (["a", "b"]);

export class Compare {
  #all = false;
  #drawn = "";

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    const { session, table } = page;
    this.matched = new Matched(page, () => this.#draw());
    this.facets = table.facets.filter(({ name }) => name !== "article");
    /** @type {Sides} */
    this.sides = sidesOf(undefined, table);
    this.pickers = LETTERS.map((letter) =>
      h("select", {
        class: "wb-compare-side",
        "data-side": letter,
        change: () => this.#choose(letter),
      })
    );
    this.by = h(
      "select",
      { class: "wb-compare-by", change: () => this.#keep({ by: this.by.value }) },
      ...this.facets.map(({ name, label }) => h("option", { value: name }, label)),
    );
    const swap = h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.#keep({ a: this.sides.b, b: this.sides.a }),
    }, "Swap A and B");
    const [a, b] = this.pickers;
    this.controls = h(
      "div",
      { class: "wb-compare-controls" },
      h("label", {}, h("span", { class: "wb-compare-a" }, "A"), a),
      h("label", {}, h("span", { class: "wb-compare-b" }, "B"), b),
      h("label", {}, h("span", {}, "by"), this.by),
      swap,
    );
    this.words = h("p", { class: "wb-quiet", role: "status" });
    this.table = h("table", { class: "wb-compare-table" });
    this.more = h("button", {
      type: "button",
      class: "wb-link",
      click: () => {
        this.#all = !this.#all;
        this.#draw();
      },
    });
    this.element = h(
      "section",
      { class: "wb-compare", "aria-label": "Two selections compared" },
      this.controls,
      this.words,
      this.table,
      this.more,
    );
    this.unfollow = session.look.on("compare", (value) => {
      this.sides = sidesOf(value, table);
      this.#draw();
    });
  }

  update() {
    this.#draw();
  }

  close() {
    this.unfollow();
  }

  /** @param {"a" | "b"} letter */
  #choose(letter) {
    const picker = this.pickers[LETTERS.indexOf(letter)];
    const chosen = choices(this.page)[Number(picker.value)];
    if (chosen) this.#keep({ [letter]: chosen.filters });
  }

  /** @param {Partial<Sides>} changed */
  #keep(changed) {
    this.sides = { ...this.sides, ...changed };
    this.page.session.look.keep("compare", this.sides);
    this.#draw();
  }

  #draw() {
    // Nothing is counted while it is not in sight.
    if (!inSight(this.element)) return;
    const { session, table } = this.page;
    const { once } = session.stories;
    const by = this.sides.by ?? FIRST;
    const facet = /** @type {Facet} */ (this.facets.find(({ name }) => name === by));
    this.by.value = facet.name;
    this.#fillPickers();
    const { a, b } = this.sides;
    if (!a || !b) {
      this.words.textContent = "Choose what A and B are: a value, a saved view, or what is " +
        "filtered now.";
      this.table.hidden = this.more.hidden = true;
      return;
    }
    const rows = [this.matched.rows("a", a), this.matched.rows("b", b)];
    const sides = rows.map((each) => sideOf(table, facet, each, once));
    const lines = compared(facet, [sides[0], sides[1]]);
    const shown = this.#all ? lines : lines.slice(0, SHORT);
    this.words.textContent = this.#sentence(facet, rows, sides);
    const now = JSON.stringify([facet.name, a, b, shown, lines.length]);
    this.table.hidden = !shown.length;
    this.more.hidden = lines.length <= SHORT;
    this.more.textContent = this.#all ? "Show fewer" : `Show all ${number(lines.length)}`;
    if (this.#drawn === now) return;
    this.#drawn = now;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const key = this.table.contains(focused) ? focused?.dataset.key : undefined;
    this.table.replaceChildren(
      ...tableParts(facet, shown, (letter, value) => this.#read(letter, facet, value)),
    );
    if (key) {
      const again = [...this.table.querySelectorAll("button")].find((b) => b.dataset.key === key);
      (again ?? this.by).focus();
    }
  }

  /**
   * @param {Facet} facet
   * @param {Uint32Array[]} rows
   * @param {{quotes: number, without: number}[]} sides
   */
  #sentence(facet, rows, sides) {
    if (this.matched.searching) return "Looking for the words …";
    const empty = LETTERS.filter((_, i) => !rows[i].length).map((letter) => letter.toUpperCase());
    if (empty.length) return `No quotes in ${empty.join(" and ")}.`;
    const [a, b] = sides;
    const of = `A: ${count(a.quotes + a.without, "quote")}, B: ${
      count(b.quotes + b.without, "quote")
    }.`;
    const listed = a.without + b.without
      ? ` Shares are of those with a value in speakers.csv: ${number(a.quotes)} of A, ` +
        `${number(b.quotes)} of B.`
      : "";
    const sets = facet.sets ? " A quote with several themes counts in each." : "";
    const both = inBoth(rows[0], rows[1]);
    const shared = both ? ` ${count(both, "quote")} in both.` : "";
    return `${of}${shared}${listed}${sets} Sure: the 95% interval of the difference leaves out 0; it takes ` +
      "into account that quotes of one article go together.";
  }

  #fillPickers() {
    const offered = choices(this.page);
    this.pickers.forEach((picker, i) => {
      const filters = this.sides[LETTERS[i]];
      const words = filters ? inWords(filters, this.page.table) : "Choose …";
      const options = [
        h("option", { value: "" }, words),
        ...groups(offered),
      ];
      if (picker.dataset.drawn !== JSON.stringify([words, offered.map(({ label }) => label)])) {
        picker.replaceChildren(...options);
        picker.dataset.drawn = JSON.stringify([words, offered.map(({ label }) => label)]);
      }
      picker.value = "";
    });
  }

  /**
   * The quotes of one side with one value.
   *
   * @param {"a" | "b"} letter
   * @param {Facet} facet
   * @param {string | null} value
   */
  #read(letter, facet, value) {
    const filters = /** @type {Filters} */ (this.sides[letter]);
    this.page.session.change(toggleOnly(filters, facet.name, /** @type {any} */ (value)));
    this.page.show("quotes");
  }
}

/**
 * How many rows are on both sides; each side's are in order.
 *
 * @param {Uint32Array} a
 * @param {Uint32Array} b
 */
function inBoth(a, b) {
  let number = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) number++;
    if (a[i] <= b[j]) i++;
    else j++;
  }
  return number;
}

/**
 * @param {{group: string, label: string}[]} offered
 * @returns {HTMLElement[]}
 */
function groups(offered) {
  /** @type {Map<string, HTMLElement>} */
  const made = new Map();
  offered.forEach(({ group, label }, i) => {
    const holder = made.get(group) ?? h("optgroup", { label: group });
    made.set(group, holder);
    holder.append(h("option", { value: i }, label));
  });
  return [...made.values()];
}

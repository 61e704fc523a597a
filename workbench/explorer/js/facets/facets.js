/**
 * One facet: every value a button with its count behind a bar, those with most quotes first.
 *
 * A facet that is folded up is not counted.
 *
 * @module
 */

import { h, number } from "../dom.js";
import { chosen, excluded } from "../filter/filter.js";
import { folded } from "../filter/folding.js";
import { labelAt, NONE, rank } from "../filter/ranking.js";
import { rove } from "../roving.js";
import { Folded } from "./folded.js";

/** @import { Ranked } from "../filter/ranking.js" */
/** @import { Facet, Filters, Result } from "../types.js" */

/** Values shown before "Show all": enough to read, few enough to see several facets at once. */
const SHORT = 6;
/** From here on a list is searched rather than read to its end. */
const SEARCHED = 13;
/** With so few left there is nothing to search. */
const FEW = 3;
/** As many are drawn at a time: the next ones come when the last of them is in sight. */
const PORTION = 200;

export class FacetView {
  #expanded = false;
  #query = "";
  #drawn = PORTION;
  #watcher = new IntersectionObserver((seen) => this.#goOn(seen));
  /** The values' labels in small letters, made when first searched.
   * @type {{of: string[], labels: string[]} | null} */
  #small = null;
  /** @type {Map<string | null, HTMLLIElement>} */
  #items = new Map();
  /** @type {{result: Result, filters: Filters} | null} */
  #state = null;

  /**
   * @param {Facet} facet
   * @param {number} place of the facet in the table
   * @param {(value: string | null) => void} onClick
   * @param {Node | null} [control] above the values
   */
  constructor(facet, place, onClick, control = null) {
    this.facet = facet;
    this.place = place;
    this.onClick = onClick;
    this.list = h("ul", { class: "wb-values", "aria-label": facet.label });
    this.settle = rove(this.list);
    this.end = h("div", { class: "wb-values-end", "aria-hidden": "true" });
    this.#watcher.observe(this.end);
    this.more = h("button", { type: "button", class: "wb-link", click: () => this.#expand() });
    this.nothing = h("p", { class: "wb-quiet" });
    this.search = facet.values.length >= SEARCHED ? this.#searchBox() : null;
    const body = [control, this.search, this.list, this.end, this.nothing, this.more];
    this.section = new Folded(facet.label, body, facet.closed, () => this.#draw());
    this.element = this.section.element;
    this.element.dataset.section = facet.name;
  }

  /**
   * @param {Result} result
   * @param {Filters} filters
   */
  update(result, filters) {
    this.#state = { result, filters };
    const { name } = this.facet;
    this.section.count(chosen(filters, name).length + excluded(filters, name).length);
    this.#draw();
  }

  #searchBox() {
    const box = h("input", {
      type: "search",
      "aria-label": `Find ${this.facet.label.toLowerCase()}`,
      input: () => {
        this.#query = folded(box.value);
        this.#drawn = PORTION;
        this.#draw();
      },
    });
    return h("label", { class: "wb-search" }, "Find", box);
  }

  #expand() {
    this.#expanded = !this.#expanded;
    this.#drawn = PORTION;
    this.#draw();
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #goOn(seen) {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    this.#drawn += PORTION;
    this.#draw();
    // What is still in sight is told of again only when it is looked at again.
    this.#watcher.unobserve(this.end);
    this.#watcher.observe(this.end);
  }

  close() {
    this.#watcher.disconnect();
  }

  #draw() {
    if (!this.#state || this.section.closed) return;
    const { result, filters } = this.#state;
    const { entries, found } = rank(
      this.facet,
      result.crossed(this.place),
      result.all(this.place),
      {
        chosen: chosen(filters, this.facet.name),
        excluded: excluded(filters, this.facet.name),
        most: this.#expanded || this.#query ? this.#drawn : SHORT,
        named: this.#query ? this.#named : null,
      },
    );
    const longest = Math.max(1, ...entries.map((entry) => entry.count));
    const items = entries.map((entry) => this.#item(entry, longest));
    this.#put(items);
    this.#items = new Map(entries.map((entry, i) => [entry.value, items[i]]));
    this.settle();
    this.end.hidden = found <= entries.length || !(this.#expanded || this.#query);
    this.#say(found, entries.length);
  }

  /** @param {number} i */
  #named = (i) => {
    const { values } = this.facet;
    if (this.#small?.of !== values) {
      this.#small = { of: values, labels: values.map((_, at) => folded(labelAt(this.facet, at))) };
    }
    return (i < 0 ? NONE : this.#small.labels[i]).includes(this.#query);
  };

  /** @param {HTMLLIElement[]} items */
  #put(items) {
    const now = this.list.children;
    if (now.length === items.length && items.every((item, i) => item === now[i])) return;
    const focused = document.activeElement;
    this.list.replaceChildren(...items);
    // Moving the button that has the focus takes the focus from it.
    if (focused instanceof HTMLElement && this.list.contains(focused)) focused.focus();
  }

  /**
   * @param {number} found
   * @param {number} shown
   */
  #say(found, shown) {
    this.nothing.textContent = found ? "" : this.#query ? "Nothing found." : "No values.";
    this.nothing.hidden = found > 0;
    this.more.hidden = this.#query !== "" || found <= (this.#expanded ? SHORT : shown);
    this.more.textContent = this.#expanded ? "Show fewer" : `Show all ${number(found)}`;
    if (this.search) this.search.hidden = this.#query === "" && found <= FEW;
    this.more.setAttribute("aria-expanded", String(this.#expanded));
  }

  /**
   * The value's own element, made once and then changed, so that the focus stays on it.
   *
   * @param {Ranked} entry
   * @param {number} longest
   */
  #item(entry, longest) {
    const item = this.#items.get(entry.value) ?? this.#newItem(entry);
    showValue(/** @type {HTMLButtonElement} */ (item.firstElementChild), entry, longest);
    return item;
  }

  /** @param {Ranked} entry */
  #newItem({ value, label }) {
    const { name } = this.facet;
    return h("li", {}, valueButton(name, label, value === null, () => this.onClick(value)));
  }
}

/**
 * @param {string} facet
 * @param {string} label
 * @param {boolean} missing whether it stands for rows without a value
 * @param {() => void} onClick
 */
export function valueButton(facet, label, missing, onClick) {
  return h(
    "button",
    {
      type: "button",
      class: "wb-value",
      title: label,
      "data-facet": facet,
      "data-value": label,
      "data-missing": missing ? "1" : null,
      click: onClick,
    },
    h("span", { class: "wb-tick", "aria-hidden": "true" }),
    h("span", { class: "wb-name" }, label),
    h("span", { class: "wb-number" }),
  );
}

/**
 * Brings a value's button up to date; what has not changed is not touched.
 *
 * @param {HTMLButtonElement} button
 * @param {{label: string, count: number, chosen: boolean, excluded: boolean}} entry
 * @param {number} longest the count that fills the width
 */
export function showValue(button, { label, count, chosen, excluded }, longest) {
  const quotes = `${number(count)} ${count === 1 ? "quote" : "quotes"}`;
  const words = `${label}, ${quotes}${excluded ? ", excluded" : ""}`;
  if (button.getAttribute("aria-label") !== words) {
    button.setAttribute("aria-label", words);
    /** @type {HTMLElement} */ (button.lastElementChild).textContent = number(count);
  }
  const pressed = String(chosen);
  if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
  button.toggleAttribute("data-excluded", excluded);
  const share = String(Math.round((1000 * count) / longest) / 1000);
  if (button.style.getPropertyValue("--wb-share") !== share) {
    button.style.setProperty("--wb-share", share);
  }
}

/**
 * The views that a reader of the page saves: kept in his browser, as far as that allows it. Those
 * that the notebook had saved come with the page and stay as they are.
 *
 * @module
 */

/** @import { View } from "../../explorer/js/views/checked.js" */

const LONGEST_NAME = 80;
const MOST_VIEWS = 500;
export const IN_BROWSER = "Kept in this browser; a link takes a view to others.";
export const IN_PAGE = "Kept until this page is closed; a link takes a view to others.";

export class Kept {
  /** @type {{[name: string]: View}} */
  #own = {};

  /**
   * @param {{[name: string]: View}} published
   * @param {string} key under which the browser keeps the page's
   */
  constructor(published, key) {
    this.published = published;
    this.key = key;
    this.where = IN_BROWSER;
    try {
      this.#own = readable(JSON.parse(localStorage.getItem(key) ?? "{}"));
    } catch {
      // Not allowed, or not ours: another page of the same place may have written it.
      this.where = this.#writes() ? IN_BROWSER : IN_PAGE;
    }
  }

  /** All views by name, those of the page first. */
  get all() {
    const fixed = Object.entries(this.published).map(([n, view]) => [n, { ...view, fixed: true }]);
    return Object.fromEntries([...fixed, ...Object.entries(this.#own)]);
  }

  /** @param {any} question */
  change({ what, name, to, view, over }) {
    const known = Object.hasOwn(this.#own, name);
    if (what === "save") {
      this.#checkNew(name, over === true && known);
      this.#own[name] = view;
    } else if (what === "rename" && known) {
      if (to !== name) this.#checkNew(to, false);
      this.#own = Object.fromEntries(
        Object.entries(this.#own).map(([each, kept]) => [each === name ? to : each, kept]),
      );
    } else if (what === "delete" && known) delete this.#own[name];
    else throw new Error("This page has no such view to change.");
    if (this.where === IN_BROWSER && !this.#writes()) this.where = IN_PAGE;
  }

  /**
   * @param {unknown} name
   * @param {boolean} over whether one of the reader's own may have it
   */
  #checkNew(name, over) {
    if (typeof name !== "string" || !name.trim() || name.length > LONGEST_NAME) {
      throw new Error(`Give a name of up to ${LONGEST_NAME} letters.`);
    }
    if (Object.hasOwn(this.published, name) || (!over && Object.hasOwn(this.#own, name))) {
      throw new Error(`There is a view “${name}” already; give another name.`);
    }
    if (Object.keys(this.#own).length >= MOST_VIEWS) throw new Error("Delete a view first.");
  }

  #writes() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.#own));
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * What of it may be views. Whether they are of these quotes is seen when one is opened: a page of the
 * same address may have other quotes tomorrow.
 *
 * @param {unknown} given
 */
function readable(given) {
  const entries = given && typeof given === "object" ? Object.entries(given) : [];
  return Object.fromEntries(
    entries.filter(([name, view]) =>
      name && name.length <= LONGEST_NAME && view && typeof view === "object"
    ),
  );
}

/**
 * Elements from plain values. Texts go in as text, so nothing an article holds is ever markup.
 *
 * @module
 */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {{[attribute: string]: string | number | null | ((event: any) => void)}} [attributes] a
 *   function listens to the event of that name; null leaves the attribute out
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * Whether no part that is put away holds the element. Asked of the attributes alone: to ask the
 * browser whether it is drawn would have the page laid out, in the middle of answering a click.
 *
 * @param {Element} element
 */
export function inSight(element) {
  return element.isConnected && !element.closest("[hidden]");
}

// Made once: a click writes some hundred numbers.
const ENGLISH = new Intl.NumberFormat("en");

/** @param {number} n */
export function number(n) {
  return ENGLISH.format(n);
}

/**
 * @param {number} n
 * @param {string} one
 * @param {string} [many]
 */
export function count(n, one, many = `${one}s`) {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/**
 * A name for ids that no other view or Explorer on the page has, each of which may have a module of
 * its own.
 *
 * @param {string} what
 */
export function unique(what) {
  return `wb-${what}-${Math.random().toString(36).slice(2)}`;
}

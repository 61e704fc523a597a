/**
 * The state of an Explorer as Python: what `workbench/quotes/code.py` writes, letter by letter.
 *
 * @module
 */

/** @import { Filters } from "../types.js" */

const LINE = 88;
const INDENT = "    ";
/** Characters that are not seen, or that turn round what is read after them. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Python in the place of a value, which is written as it is. */
class Expression {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** @typedef {{a: Filters, b: Filters, by: string, count?: "stories"}} Compared */

/**
 * The cell that selects `shown` from a frame, draws figures of it and compares two selections.
 *
 * @param {Filters} filters in canonical form
 * @param {string[]} [figures] expressions that give figures
 * @param {string} [frame] an expression that gives the quotes
 * @param {Compared | null} [compared] arguments of `compare`
 * @param {string | null} [articles] an expression that gives the articles, where one is known
 */
export function pythonCode(
  filters,
  figures = [],
  frame = "quotes",
  compared = null,
  articles = null,
) {
  const drawn = figures.map((figure) => `${figure}.show()`);
  const last = compared ? [comparison(compared, frame, articles)] : [];
  const names = [
    ...(compared ? ["compare"] : []),
    ...(drawn.length ? ["plot_coverage"] : []),
    "select",
  ];
  const head = `from workbench import ${names.join(", ")}`;
  return [head, "", selection(filters, frame, articles), ...drawn, ...last].join("\n");
}

/**
 * @param {Filters} filters
 * @param {string} frame
 * @param {string | null} articles
 */
function selection(filters, frame, articles) {
  return call("shown = select(", frame, withArticles(filters, frame, articles));
}

/**
 * @param {Compared} compared
 * @param {string} frame
 * @param {string | null} articles
 */
function comparison({ a, b, ...others }, frame, articles) {
  const sides = { a: withArticles(a, frame, articles), b: withArticles(b, frame, articles) };
  return call("compare(", frame, { ...sides, ...others });
}

/**
 * @param {string} head
 * @param {string} frame
 * @param {{[name: string]: unknown}} given
 */
function call(head, frame, given) {
  const entries = Object.entries(given);
  const flat = [frame, ...entries.map(([name, value]) => `${name}=${flatly(value)}`)];
  const line = `${head}${flat.join(", ")})`;
  if (width(line) <= LINE) return line;
  const deep = [frame, ...entries.map(([name, value]) => written(name, "=", value, INDENT))];
  return [head, ...deep.map((part) => `${INDENT}${part},`), ")"].join("\n");
}

/** Whether words are looked for in whole articles. @param {Filters} filters */
function readsArticles({ text_in }) {
  return text_in?.includes("article") ?? false;
}

/**
 * What code names though nobody knows its name.
 *
 * @param {Filters[]} all that it selects by
 * @param {string | null} frame
 * @param {string | null} articles
 * @returns {string[]} of "quotes" and "articles"
 */
export function unnamedIn(all, frame, articles) {
  const found = articles || frame?.endsWith(".quotes") || frame?.endsWith(".stored");
  return [
    ...(frame ? [] : ["quotes"]),
    ...(!found && all.some(readsArticles) ? ["articles"] : []),
  ];
}

/**
 * The filters, with the articles of the quotes where they are asked; a store has its own.
 *
 * @param {Filters} filters
 * @param {string} frame
 * @param {string | null} articles
 * @returns {{[name: string]: unknown}}
 */
function withArticles(filters, frame, articles) {
  if (!readsArticles(filters) || frame.endsWith(".stored")) return filters;
  const bench = frame.endsWith(".quotes") ? frame.slice(0, -"quotes".length) : "";
  return { ...filters, articles: new Expression(articles ?? `${bench}articles`) };
}

/**
 * A name and its value, on one line if it fits there with a comma after it.
 *
 * @param {string} name
 * @param {string} sign between name and value
 * @param {unknown} value
 * @param {string} indent
 * @returns {string}
 */
function written(name, sign, value, indent) {
  const head = sign === "=" ? `${name}=` : `${literal(name)}: `;
  const line = head + flatly(value);
  const flat = width(`${indent}${line},`) <= LINE;
  if (flat || typeof value !== "object" || !value || value instanceof Expression) return line;
  const inner = indent + INDENT;
  const [opened, closed] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((each) => flatly(each))
    : Object.entries(value).map(([key, each]) => written(key, ": ", each, inner));
  return [head + opened, ...parts.map((part) => `${inner}${part},`), indent + closed].join("\n");
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function flatly(value) {
  if (value instanceof Expression) return value.text;
  if (Array.isArray(value)) return `[${value.map(flatly).join(", ")}]`;
  if (typeof value === "string") return literal(value);
  if (typeof value === "number") return decimal(value);
  if (value && typeof value === "object") {
    const parts = Object.entries(value).map(([key, each]) => `${literal(key)}: ${flatly(each)}`);
    return `{${parts.join(", ")}}`;
  }
  return value === null ? "None" : value ? "True" : "False";
}

/**
 * A text as a Python literal: in double quotes, or in single ones where these save escapes.
 *
 * @param {string} text
 */
export function literal(text) {
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replace(
    UNSEEN,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.split('"').length > text.split("'").length
    ? `'${body.replaceAll("'", "\\'")}'`
    : `"${body.replaceAll('"', '\\"')}"`;
}

/**
 * As Python writes a float, without an exponent.
 *
 * @param {number} number from 0 to 1
 */
export function decimal(number) {
  const [digits, exponent] = String(number).split("e-");
  if (exponent) return `0.${"0".repeat(Number(exponent) - 1)}${digits.replace(".", "")}`;
  return digits.includes(".") ? digits : `${digits}.0`;
}

/** @param {string} line columns at the most, as in code.py */
function width(line) {
  let columns = 0;
  for (const letter of line) columns += letter < "\u0080" ? 1 : 2;
  return columns;
}

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

/**
 * The cell that selects `shown` from a frame and draws figures of it.
 *
 * @param {Filters} filters in canonical form
 * @param {string[]} [figures] expressions that give figures
 * @param {string} [frame] an expression that gives the quotes
 */
export function pythonCode(filters, figures = [], frame = "quotes") {
  const drawn = figures.map((figure) => `${figure}.show()`);
  const names = drawn.length ? "plot_coverage, select" : "select";
  return [`from workbench import ${names}`, "", selection(filters, frame), ...drawn].join("\n");
}

/**
 * @param {Filters} filters
 * @param {string} frame
 */
function selection(filters, frame) {
  const entries = Object.entries(filters);
  const held = filters.text_in?.includes("article") ? articlesOf(frame) : [];
  const flat = [frame, ...entries.map(([name, value]) => `${name}=${flatly(value)}`), ...held];
  const line = `shown = select(${flat.join(", ")})`;
  if (width(line) <= LINE) return line;
  const values = entries.map(([name, value]) => written(name, "=", value, INDENT));
  const deep = [frame, ...values, ...held];
  return ["shown = select(", ...deep.map((part) => `${INDENT}${part},`), ")"].join("\n");
}

/**
 * The argument that gives the articles of quotes; a store has its own.
 *
 * @param {string} frame
 */
function articlesOf(frame) {
  if (frame.endsWith(".stored")) return [];
  return [`articles=${frame.endsWith(".quotes") ? frame.slice(0, -"quotes".length) : ""}articles`];
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
  if (width(`${indent}${line},`) <= LINE || typeof value !== "object" || !value) return line;
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

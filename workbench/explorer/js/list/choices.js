/**
 * How the list is shown, as plain values that can be kept and that may come from anybody.
 *
 * @module
 */

import { columnsOf } from "./cells.js";
import { groupsOf } from "./groups.js";
import { isOrder } from "./order.js";

/** @import { Table } from "../types.js" */
/** @import { Order } from "./order.js" */

/**
 * @typedef {object} Choices
 * @property {"cards" | "table"} view
 * @property {string[] | null} columns of the table, null for those that it opens with
 * @property {Order} order
 * @property {string | null} group what rows are grouped by
 */

/** @type {Choices} */
export const FIRST = { view: "cards", columns: null, order: "frame", group: null };

/**
 * What is valid of given choices for the quotes of a table, as it opens for the rest.
 *
 * @param {unknown} given
 * @param {Pick<Table, "facets">} table
 * @returns {Choices}
 */
export function validChoices(given, table) {
  const { view, columns, order, group } = /** @type {{[name: string]: unknown}} */ (
    typeof given === "object" && given !== null ? given : {}
  );
  const wanted = Array.isArray(columns) ? columns : [];
  const known = Object.keys(columnsOf(table)).filter((name) => wanted.includes(name));
  return {
    view: view === "table" ? "table" : "cards",
    columns: known.length ? known : null,
    order: typeof order === "string" && isOrder(order, table) ? order : FIRST.order,
    group: typeof group === "string" && Object.hasOwn(groupsOf(table), group) ? group : null,
  };
}

/**
 * What differs from how the list opens; undefined where nothing does.
 *
 * @param {Choices} choices
 */
export function keptChoices(choices) {
  const differing = Object.entries(choices).filter(([name, value]) =>
    String(value) !== String(/** @type {{[name: string]: unknown}} */ (FIRST)[name])
  );
  return differing.length ? Object.fromEntries(differing) : undefined;
}

/** A small table and its states, for the tests of charts. */

import { States } from "../../../../workbench/explorer/js/charts/states.js";
import { NO_DAY } from "../../../../workbench/explorer/js/filter/columns.js";
import { Matcher } from "../../../../workbench/explorer/js/filter/counts.js";
import { several, single, table } from "../tables.js";

/** @import { Filters, Table } from "../../../../workbench/explorer/js/types.js" */

/** 2024-03-01 and a month later. */
export const [MARCH, APRIL] = [19783, 19814];

/** Six quotes and a belief. */
export function example() {
  return table([
    several("theme", [["dams"], ["dams", "wells"], ["wells"], [], ["dams"], ["dams"], ["wells"]]),
    single("expert", ["Ana", "Ana", "Ben", null, "Ben", "Ana", "Ana"]),
    single("institution", ["Board", "Board", null, "Board", "Uni", "Board", "Uni"]),
    single("kind", ["direct", "mixed", "mixed", "direct", "direct", "direct", "mixed"]),
  ], {
    speech: Uint8Array.of(1, 1, 1, 1, 1, 1, 0),
    days: Int32Array.of(MARCH, MARCH, APRIL, NO_DAY, APRIL + 29, MARCH + 30, MARCH),
  });
}

/**
 * What charts are read from under these filters.
 *
 * @param {Filters} filters
 * @param {Table} [from]
 */
export function state(filters, from = example()) {
  return new States({ filters, result: new Matcher(from).match(filters) }, from).now();
}

/** Small tables for the tests of filters and counts. */

import { NO_DAY } from "../../../workbench/explorer/js/filter/columns.js";

/** @import { Facet, Table } from "../../../workbench/explorer/js/types.js" */

/**
 * @param {string} name
 * @param {(string | null)[]} cells
 * @returns {Facet}
 */
export function single(name, cells) {
  const values = [...new Set(cells.filter((cell) => cell !== null))].sort();
  const codes = cells.map((cell) => (cell === null ? 0 : values.indexOf(cell) + 1));
  return facet(name, values, null, codes, values.length + 1);
}

/**
 * @param {string} name
 * @param {string[][]} cells
 * @returns {Facet}
 */
export function several(name, cells) {
  const values = [...new Set(cells.flat())].sort();
  const keys = ["", ...new Set(cells.map((cell) => cell.join("|")).filter((key) => key))];
  const sets = keys.map((key) => key.split("|").filter(Boolean).map((v) => values.indexOf(v)));
  return facet(name, values, sets, cells.map((cell) => keys.indexOf(cell.join("|"))), sets.length);
}

/**
 * @param {string} name
 * @param {string[]} values
 * @param {number[][] | null} sets
 * @param {number[]} codes
 * @param {number} size
 * @returns {Facet}
 */
function facet(name, values, sets, codes, size) {
  const labels = null;
  return {
    name,
    label: name,
    closed: false,
    values,
    labels,
    sets,
    codes: Uint8Array.from(codes),
    size,
  };
}

/** The days of the example: 2023-09-12, the day after, and a year later. */
export const DAYS = [19612, 19613, 19978];

/**
 * @param {Facet[]} facets
 * @param {Partial<Table>} [columns]
 * @returns {Table}
 */
export function table(facets, columns = {}) {
  const rows = facets[0].codes.length;
  return {
    rows,
    facets,
    speech: new Uint8Array(rows).fill(1),
    days: new Int32Array(rows).fill(NO_DAY),
    confidence: new Float32Array(rows).fill(1),
    lacking: new Uint8Array(rows),
    words: new Uint16Array(rows).fill(8),
    stories: new Uint32Array(),
    lackable: ["role", "title", "cue", "published"],
    review: new Uint8Array(rows),
    ...columns,
  };
}

/**
 * Six rows; the last is a belief.
 *
 * @returns {Table}
 */
export function example() {
  const [first, second, late] = DAYS;
  return table([
    several("theme", [["dams"], ["dams", "wells"], ["wells"], [], ["dams"], ["wells"]]),
    single("expert", ["Ana", "Ana", "Ben", null, "Ben", "Ana"]),
    single("institution", ["Board", "Board", null, "Board", "Uni", "Uni"]),
  ], {
    speech: Uint8Array.of(1, 1, 1, 1, 1, 0),
    days: Int32Array.of(first, second, late, NO_DAY, first, late),
    confidence: Float32Array.of(0.9, 0.8, 0.5, 0.1, 1, 0),
    // Row 1 lacks a role, row 3 role and date, row 4 a title.
    lacking: Uint8Array.of(0, 1, 0, 9, 2, 0),
  });
}

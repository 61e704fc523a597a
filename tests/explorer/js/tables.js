/** Small tables for the tests of filters and counts. */

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
  return { name, label: name, values, sets, codes: Uint8Array.from(codes), size };
}

/**
 * Six rows; the last is a belief.
 *
 * @returns {Table}
 */
export function example() {
  return {
    rows: 6,
    speech: Uint8Array.from([1, 1, 1, 1, 1, 0]),
    facets: [
      several("theme", [["dams"], ["dams", "wells"], ["wells"], [], ["dams"], ["wells"]]),
      single("expert", ["Ana", "Ana", "Ben", null, "Ben", "Ana"]),
      single("institution", ["Board", "Board", null, "Board", "Uni", "Uni"]),
    ],
  };
}

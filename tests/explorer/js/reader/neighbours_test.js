import { deepEqual } from "node:assert/strict";
import { neighbour } from "../../../../workbench/explorer/js/reader/neighbours.js";

const ROWS = Uint32Array.of(4, 8, 15, 16);

/** @param {Uint32Array} rows @param {number} row @param {number} position */
const around = (rows, row, position) => [
  neighbour(rows, row, position, -1),
  neighbour(rows, row, position, 1),
];

Deno.test("a quote among those that match has the one before and the one after it", () => {
  deepEqual(around(ROWS, 8, 1), [0, 2]);
});

Deno.test("the first has none before, the last none after", () => {
  deepEqual(around(ROWS, 4, 0), [-1, 1]);
  deepEqual(around(ROWS, 16, 3), [2, -1]);
});

Deno.test("from a quote that does not match one goes on where the list was left", () => {
  deepEqual(around(ROWS, 99, 2), [1, 2]);
  deepEqual(around(ROWS, 99, 9), [3, -1]);
});

Deno.test("where nothing matches there is nothing before and after", () => {
  deepEqual(around(new Uint32Array(), 8, 1), [-1, -1]);
  deepEqual(around(ROWS, 99, -1), [-1, -1]);
});

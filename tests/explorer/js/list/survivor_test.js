import { deepEqual, equal } from "node:assert/strict";
import { survivor } from "../../../../workbench/explorer/js/list/survivor.js";

const here = { item: 7, y: 3, stop: -1 };
const rows = Uint32Array.of(9, 7, 4, 2);
/** @param {number} row */
const still = (row) => row;

Deno.test("a list stays at its row, whatever number that has now", () => {
  const moving = { here, rows, to: (/** @type {number} */ row) => row - 1 };
  deepEqual(survivor(moving, Uint32Array.of(1, 3, 6, 8)), { ...here, item: 6 });
});

Deno.test("where it is gone or no longer matches the next one of the order takes its place", () => {
  const gone = { here, rows, to: (/** @type {number} */ row) => row === 7 ? -1 : row };
  equal(survivor(gone, Uint32Array.of(2, 4, 9))?.item, 4);
  equal(survivor({ here, rows, to: still }, Uint32Array.of(2, 9))?.item, 2);
  equal(survivor({ here, rows, to: still }, Uint32Array.of(9))?.item, 9);
  equal(survivor({ here, rows, to: still }, Uint32Array.of()), null);
});

Deno.test("a heading of a group stays as it is", () => {
  const heading = { ...here, item: -2 };
  equal(survivor({ here: heading, rows, to: still }, Uint32Array.of(9)), heading);
  equal(survivor({ here: null, rows, to: still }, Uint32Array.of(9)), null);
});

import { deepEqual, equal } from "node:assert/strict";
import { Orders } from "../../../../workbench/explorer/js/list/order.js";

const NO_DAY = -(2 ** 31);
const table = /** @type {any} */ ({
  rows: 6,
  confidence: Float32Array.of(0.9, 0.2, 0.9, 0.5, 0.2, 1),
  days: Int32Array.of(5, NO_DAY, 9, 5, -3, NO_DAY),
});
const all = Uint32Array.from([0, 1, 2, 3, 4, 5]);

Deno.test("the frame's order is left as it is", () => {
  equal(new Orders(table).sorted(all, "frame"), all);
});

Deno.test("least sure first, rows that are alike in the frame's order", () => {
  deepEqual([...new Orders(table).sorted(all, "unsure")], [1, 4, 3, 0, 2, 5]);
});

Deno.test("without a confidence a row is the least sure", () => {
  const confidence = Float32Array.of(0.9, NaN, 0);
  const orders = new Orders(/** @type {any} */ ({ rows: 3, confidence, days: new Int32Array(3) }));
  deepEqual([...orders.sorted(Uint32Array.of(0, 1, 2), "unsure")], [1, 2, 0]);
});

Deno.test("newest first, rows without a date last", () => {
  deepEqual([...new Orders(table).sorted(all, "newest")], [2, 0, 3, 4, 1, 5]);
});

Deno.test("only what matches is in the order, and nothing of it is lost", () => {
  const orders = new Orders(table);
  deepEqual([...orders.sorted(Uint32Array.of(0, 1, 5), "unsure")], [1, 0, 5]);
  deepEqual([...orders.sorted(Uint32Array.of(2, 3), "unsure")], [3, 2]);
  deepEqual([...orders.sorted(new Uint32Array(), "newest")], []);
});

Deno.test("a million rows are in order in a moment", () => {
  const rows = 1_000_000;
  const confidence = Float32Array.from({ length: rows }, (_, i) => (i * 7919 % 1000) / 1000);
  const orders = new Orders(/** @type {any} */ ({ rows, confidence, days: new Int32Array(rows) }));
  const every = Uint32Array.from({ length: rows }, (_, i) => i);
  const sorted = orders.sorted(every, "unsure");
  for (let i = 1; i < rows; i++) {
    const [a, b] = [sorted[i - 1], sorted[i]];
    if (confidence[a] > confidence[b] || (confidence[a] === confidence[b] && a > b)) {
      throw new Error(`out of order at ${i}`);
    }
  }
});

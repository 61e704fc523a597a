import { deepEqual, equal } from "node:assert/strict";
import { example, single, table as tableOf } from "../tables.js";
import { isOrder, Orders, orderWords } from "../../../../workbench/explorer/js/list/order.js";

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
  deepEqual([...new Orders(table).sorted(all, "confidence")], [1, 4, 3, 0, 2, 5]);
});

Deno.test("without a confidence a row is the least sure", () => {
  const confidence = Float32Array.of(0.9, NaN, 0);
  const orders = new Orders(
    /** @type {any} */ ({ rows: 3, confidence, days: new Int32Array(3), facets: [] }),
  );
  deepEqual([...orders.sorted(Uint32Array.of(0, 1, 2), "confidence")], [1, 2, 0]);
});

Deno.test("newest first, rows without a date last", () => {
  deepEqual([...new Orders(table).sorted(all, "-date")], [2, 0, 3, 4, 1, 5]);
});

Deno.test("only what matches is in the order, and nothing of it is lost", () => {
  const orders = new Orders(table);
  deepEqual([...orders.sorted(Uint32Array.of(0, 1, 5), "confidence")], [1, 0, 5]);
  deepEqual([...orders.sorted(Uint32Array.of(2, 3), "confidence")], [3, 2]);
  deepEqual([...orders.sorted(new Uint32Array(), "-date")], []);
});

Deno.test("a million rows are in order in a moment", () => {
  const rows = 1_000_000;
  const confidence = Float32Array.from({ length: rows }, (_, i) => (i * 7919 % 1000) / 1000);
  const orders = new Orders(/** @type {any} */ ({ rows, confidence, days: new Int32Array(rows) }));
  const every = Uint32Array.from({ length: rows }, (_, i) => i);
  const sorted = orders.sorted(every, "confidence");
  for (let i = 1; i < rows; i++) {
    const [a, b] = [sorted[i - 1], sorted[i]];
    if (confidence[a] > confidence[b] || (confidence[a] === confidence[b] && a > b)) {
      throw new Error(`out of order at ${i}`);
    }
  }
});

const PEOPLE = example();

Deno.test("values stand as they are read, either way round, and rows without one last", () => {
  const orders = new Orders(PEOPLE);
  deepEqual([...orders.sorted(all, "institution")], [0, 1, 3, 4, 5, 2]);
  deepEqual([...orders.sorted(all, "-institution")], [4, 5, 0, 1, 3, 2]);
});

Deno.test("lists of themes stand by the first that differ, none last", () => {
  const orders = new Orders(PEOPLE);
  deepEqual([...orders.sorted(all, "theme")], [0, 4, 1, 2, 5, 3]);
  deepEqual([...orders.sorted(all, "-theme")], [2, 5, 1, 0, 4, 3]);
});

Deno.test("oldest first has rows without a date last too", () => {
  deepEqual([...new Orders(table).sorted(all, "date")], [4, 0, 3, 2, 1, 5]);
});

Deno.test("the longest quotes come first, and quotes without words count as such", () => {
  const words = Uint16Array.of(3, 65535, 0, 3, 9, 1);
  const orders = new Orders(/** @type {any} */ ({ ...table, words }));
  deepEqual([...orders.sorted(all, "-words")], [1, 4, 0, 3, 5, 2]);
  deepEqual([...orders.sorted(all, "words")], [2, 5, 0, 3, 4, 1]);
});

Deno.test("an order by texts is asked for, once for the same data", async () => {
  /** @type {string[]} */
  const asked = [];
  const data = /** @type {any} */ ({ ...table });
  const orders = new Orders(data, (column) => {
    asked.push(column);
    return Promise.resolve(Uint32Array.of(2, 0, 1, 3, 1, 0));
  });
  equal(orders.has("role"), false);
  await orders.prepare("role");
  equal(orders.has("-role"), true);
  deepEqual([...orders.sorted(all, "role")], [2, 4, 0, 3, 1, 5]);
  deepEqual([...orders.sorted(all, "-role")], [3, 0, 2, 4, 1, 5]);
  data.confidence = new Float32Array(6);
  equal(orders.has("role"), false);
  deepEqual(asked, ["role"]);
});

Deno.test("other data have another order", () => {
  const data = /** @type {any} */ ({ ...table });
  const orders = new Orders(data);
  orders.sorted(all, "confidence");
  data.confidence = Float32Array.of(1, 0.5, 0.4, 0.3, 0.2, 0.1);
  deepEqual([...orders.sorted(all, "confidence")], [5, 4, 3, 2, 1, 0]);
});

Deno.test("every order has its words", () => {
  equal(orderWords("frame"), "as in the data");
  equal(orderWords("-date"), "newest first");
  equal(orderWords("-own:birth_place"), "by birth place, Z to A");
  const orders = ["frame", "-role", "--role", "nothing", "toString"];
  deepEqual(orders.map((each) => isOrder(each, { facets: [] })), [
    true,
    true,
    false,
    false,
    false,
  ]);
});

Deno.test("rows are put in order by an own column, those without a value last", () => {
  const of = tableOf([single("gender", ["woman", null, "man", "woman"])]);
  const rows = Uint32Array.of(0, 1, 2, 3);
  deepEqual([...new Orders(of).sorted(rows, "own:gender")], [2, 0, 3, 1]);
});

import { deepEqual, equal, notEqual } from "node:assert/strict";
import { Results } from "../../../../workbench/explorer/js/filter/results.js";
import { Texts } from "../../../../workbench/explorer/js/kernel/texts.js";
import { single, table } from "../tables.js";

const texts = new Texts(() => Promise.resolve([]));
const people = () => table([single("expert", ["Ana", "Ben", null])]);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

Deno.test("a result is worked out once, until something has changed", () => {
  const results = new Results(() => Promise.reject(), () => {});
  results.take(people(), texts);
  const first = results.of({ expert: ["Ben"] }, null);
  deepEqual([...first.matching], [1]);
  equal(results.of({ expert: ["Ben"] }, null), first);
  results.outdate();
  deepEqual([...results.of({ expert: ["Ana"] }, null).matching], [0]);
  results.take(people(), texts);
  notEqual(results.of({ expert: ["Ben"] }, null), first);
});

Deno.test("words that are looked for come later, and go with their rows to other numbers", async () => {
  let told = 0;
  const bits = new DataView(new Uint8Array([4]).buffer);
  const answers = [Promise.resolve(bits)];
  const results = new Results(() => answers.pop() ?? new Promise(() => {}), () => told++);
  const filters = { text: ["dam"] };
  results.take(people(), texts);
  equal(results.of(filters, null).matching.length, 3);
  equal(results.searching, true);
  await settled();
  equal(told, 1);
  deepEqual([...results.of(filters, null).matching], [2]);
  results.take(people(), texts, (row) => row - 1);
  deepEqual([...results.of(filters, null).matching], [1]);
  equal(results.searching, true);
});

Deno.test("a search that came to nothing is told, and without data there is none", async () => {
  const results = new Results(() => Promise.reject(new Error("kernel gone")), () => {});
  deepEqual([results.searching, results.searchFault], [false, ""]);
  results.take(people(), texts);
  results.of({ text: ["dam"] }, null);
  await settled();
  equal(results.searchFault, "kernel gone");
  results.rest();
  deepEqual([results.searching, results.searchFault], [false, ""]);
});

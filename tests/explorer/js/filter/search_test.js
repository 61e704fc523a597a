import { deepEqual, equal } from "node:assert/strict";
import { Search } from "../../../../workbench/explorer/js/filter/search.js";
import { Texts } from "../../../../workbench/explorer/js/kernel/texts.js";

/** @param {(phrase: string) => Promise<DataView>} ask */
const asking = (ask) => new Search(9, new Texts(() => Promise.resolve([])), ask, () => {});
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
/** @param {...number} bytes */
const bits = (...bytes) => Promise.resolve(new DataView(new Uint8Array(bytes).buffer));

Deno.test("until words are answered, those of before stand", async () => {
  const search = asking(() => bits(2, 1));
  equal(search.found({}), null);
  equal(search.found({ text: ["Dam"] }), null);
  equal(search.pending, true);
  await settled();
  deepEqual(search.found({ text: ["DAM"] }), new Uint8Array([2, 1]));
  equal(search.pending, false);
});

Deno.test("words to leave out take their rows away, several of them one another's too", async () => {
  const search = asking((phrase) => phrase === "a" ? bits(3, 0) : bits(0, 1));
  search.found({ exclude: { text: ["a", "b"] } });
  await settled();
  deepEqual(search.found({ exclude: { text: ["a", "b"] } }), new Uint8Array([252, 254]));
});

Deno.test("a fault is told as long as the words stand, and asked again after others", async () => {
  let asked = 0;
  const search = asking(() => {
    asked++;
    return Promise.reject(new Error("kernel gone"));
  });
  search.found({ text: ["dam"] });
  await settled();
  search.found({ text: ["dam"] });
  deepEqual([search.fault, search.pending, asked], ["kernel gone", false, 1]);
  search.found({});
  equal(search.fault, "");
  search.found({ text: ["dam"] });
  deepEqual([search.pending, asked], [true, 2]);
  await settled();
});

import { deepEqual, equal } from "node:assert/strict";
import { Texts } from "../../../../workbench/explorer/js/kernel/texts.js";

/** @param {number} row */
const text = (row) => /** @type {any} */ ({ quote: `quote ${row}` });

Deno.test("a row is asked for once, however often it is wanted meanwhile", async () => {
  /** @type {number[][]} */
  const asked = [];
  const texts = new Texts((rows) => {
    asked.push(rows);
    return Promise.resolve(rows.map(text));
  });
  const both = await Promise.all([texts.load([1, 2]), texts.load([2, 3])]);
  deepEqual(both, [true, true]);
  deepEqual(asked, [[1, 2], [3]]);
  equal(texts.get(3)?.quote, "quote 3");
  equal(await texts.load([1, 2, 3]), false);
});

Deno.test("whoever wants a row waits for it, though somebody else has asked", async () => {
  /** @type {((texts: any[]) => void)[]} */
  const answers = [];
  const texts = new Texts(() => new Promise((resolve) => answers.push(resolve)));
  const ahead = texts.load([1, 2]);
  let here = false;
  const wanted = texts.have(2).then(() => (here = true));
  equal(await texts.load([2]), false);
  equal(here, false);
  answers[0]([1, 2].map(text));
  await Promise.all([ahead, wanted]);
  equal(texts.get(2)?.quote, "quote 2");
  equal(await texts.have(2), false);
  equal(answers.length, 1);
});

Deno.test("whoever waits for a row that somebody else asked for hears that it does not come", async () => {
  const texts = new Texts(() => Promise.reject(new Error("busy")));
  const ahead = texts.load([1]).catch(() => "failed");
  const wanted = texts.have(1).catch((error) => error.message);
  deepEqual(await Promise.all([ahead, wanted]), ["failed", "busy"]);
});

Deno.test("texts that came with the data are never asked for, however many", async () => {
  const texts = new Texts(() => Promise.reject(new Error("asked")));
  texts.fill(Array.from({ length: 6000 }, (_, row) => text(row)));
  equal(await texts.load([0, 5999]), false);
  equal(texts.get(0)?.quote, "quote 0");
});

Deno.test("after a failure a row may be asked for again", async () => {
  let tries = 0;
  const texts = new Texts((rows) =>
    tries++ ? Promise.resolve(rows.map(text)) : Promise.reject(new Error("busy"))
  );
  await texts.load([1]).catch(() => {});
  equal(await texts.load([1]), true);
});

Deno.test("only the last thousands are kept, so that scrolling does not fill the memory", async () => {
  const texts = new Texts((rows) => Promise.resolve(rows.map(text)));
  for (let start = 0; start < 12_000; start += 500) {
    await texts.load(Array.from({ length: 500 }, (_, i) => start + i));
  }
  equal(texts.get(0), undefined);
  equal(texts.get(11_999)?.quote, "quote 11999");
});

Deno.test("texts go with their rows to other numbers, and changed ones are the new ones", async () => {
  const texts = new Texts((rows) => Promise.resolve(rows.map(text)));
  await texts.load([0, 1, 2]);
  texts.move((row) => row - 1, [[1, /** @type {any} */ ({ quote: "corrected" })]]);
  equal(texts.get(0)?.quote, "quote 1");
  equal(texts.get(1)?.quote, "corrected");
  equal(texts.get(2), undefined);
});

Deno.test("texts asked for by old numbers are not taken for those of the new ones", async () => {
  /** @type {((texts: any[]) => void)[]} */
  const answers = [];
  const texts = new Texts(() => new Promise((resolve) => answers.push(resolve)));
  const before = texts.load([1]);
  texts.move((row) => row - 1, []);
  const after = texts.load([1]);
  answers[0]([text(1)]);
  await before;
  equal(texts.get(1), undefined);
  answers[1]([text(2)]);
  await after;
  equal(texts.get(1)?.quote, "quote 2");
});

Deno.test("whoever shows a text is told that it was corrected", () => {
  const texts = new Texts(() => Promise.reject(new Error("asked")));
  texts.fill([text(0), text(1)]);
  /** @type {number[][]} */
  const told = [];
  const stop = texts.listen((rows) => told.push([...rows]));
  texts.put(1, /** @type {any} */ ({ quote: "corrected" }));
  texts.put(7, /** @type {any} */ ({ quote: "not here" }));
  stop();
  texts.put(0, /** @type {any} */ ({ quote: "unheard" }));
  deepEqual(told, [[1]]);
});

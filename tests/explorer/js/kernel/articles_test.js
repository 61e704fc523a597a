import { deepEqual, equal, rejects } from "node:assert/strict";
import { Articles } from "../../../../workbench/explorer/js/kernel/articles.js";

/** @param {number[]} rows @returns {any} */
const text = (...rows) => ({ title: `article of ${rows}`, quotes: rows.map((row) => ({ row })) });

Deno.test("an article is asked for once, whichever of its quotes is opened", async () => {
  /** @type {number[]} */
  const asked = [];
  const articles = new Articles((row) => {
    asked.push(row);
    return Promise.resolve(text(1, 2, 3));
  });
  const [one, again] = await Promise.all([articles.load(1), articles.load(1)]);
  equal(one, again);
  equal((await articles.load(3)).title, "article of 1,2,3");
  equal(articles.get(2)?.title, "article of 1,2,3");
  deepEqual(asked, [1]);
});

Deno.test("after a failure it may be asked for again", async () => {
  let tries = 0;
  const articles = new Articles(() =>
    tries++ ? Promise.resolve(text(1)) : Promise.reject(new Error("gone"))
  );
  await rejects(articles.load(1), /gone/);
  equal((await articles.load(1)).title, "article of 1");
});

Deno.test("the last ones are kept, not all", async () => {
  const articles = new Articles((row) => Promise.resolve(text(row)));
  for (let row = 0; row < 100; row++) await articles.load(row);
  equal(articles.get(0), undefined);
  equal(articles.get(99)?.title, "article of 99");
});

import { deepEqual } from "node:assert/strict";
import { askRanks, ranksOf } from "../../../../workbench/explorer/js/list/ranks.js";

Deno.test("texts stand in reading order, what is alike at one place, rows without one at none", () => {
  deepEqual([...ranksOf(["minister", null, "Mayor", "minister", "éditeur"])], [2, 0, 1, 2, 3]);
});

Deno.test("texts that are all here are put in order here, others are asked for", async () => {
  /** @type {any[]} */
  const asked = [];
  const view = new DataView(Uint32Array.of(9, 2, 0, 7).buffer, 4, 12);
  const channel = {
    ask: (/** @type {any} */ question) => {
      asked.push(question);
      return Promise.resolve({ buffers: [view] });
    },
  };
  const known = [{ role: "mayor", quote: "B" }, { role: null, quote: "A" }];
  const texts = { complete: true, get: (/** @type {number} */ row) => known[row] };
  const whole = /** @type {any} */ ({ texts, channel });
  deepEqual([...await askRanks(whole, 2, "role")], [1, 0]);
  deepEqual([...await askRanks(whole, 2, "quote")], [2, 1]);
  deepEqual(asked, []);
  const far = /** @type {any} */ ({ texts: { complete: false }, channel });
  deepEqual([...await askRanks(far, 3, "quote")], [2, 0, 7]);
  deepEqual(asked, [{ type: "ranks", column: "quote" }]);
});

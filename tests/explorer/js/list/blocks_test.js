import { deepEqual, equal } from "node:assert/strict";
import { BlockHeights } from "../../../../workbench/explorer/js/list/blocks.js";

Deno.test("blocks stand one under the other at the estimate until they are measured", () => {
  const heights = new BlockHeights(4, 100);
  equal(heights.total, 400);
  equal(heights.measure(new Map([[1, 150]])), true);
  deepEqual([...heights.tops], [0, 100, 250, 350, 450]);
});

Deno.test("measuring the same again moves nothing", () => {
  const heights = new BlockHeights(2, 100);
  equal(heights.measure(new Map([[0, 100.2]])), false);
});

Deno.test("the blocks that touch the view are found, and none beyond the ends", () => {
  const heights = new BlockHeights(4, 100);
  deepEqual(heights.within(-500, 50), [0, 1]);
  deepEqual(heights.within(99, 201), [0, 3]);
  deepEqual(heights.within(100, 200), [1, 2]);
  deepEqual(heights.within(350, 900), [3, 4]);
  deepEqual(heights.within(9000, 9999), [4, 4]);
});

Deno.test("a list without rows has no blocks", () => {
  deepEqual(new BlockHeights(0, 100).within(0, 500), [0, 0]);
});

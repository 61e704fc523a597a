import { deepEqual, equal } from "node:assert/strict";
import { target } from "../../../../workbench/explorer/js/list/keys.js";

/** @param {string} key @param {number} now */
const to = (key, now) => target(key, now, 99, () => 5);

Deno.test("keys lead from row to row and stop at the ends", () => {
  deepEqual(
    ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"].map((key) => to(key, 50)),
    [
      51,
      49,
      55,
      45,
      0,
      99,
    ],
  );
  deepEqual(["ArrowDown", "PageDown", "End"].map((key) => to(key, 97)), [98, 99, 99]);
  deepEqual(["ArrowUp", "PageUp"].map((key) => to(key, 2)), [1, 0]);
});

Deno.test("where no row is active the first key finds the first row", () => {
  equal(to("ArrowDown", -1), 0);
  equal(to("ArrowUp", -1), 0);
});

Deno.test("other keys mean nothing", () => {
  equal(to("a", 50), null);
  equal(to("toString", 50), null);
});

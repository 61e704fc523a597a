import { deepEqual } from "node:assert/strict";
import { movedBy } from "../../../../workbench/explorer/js/kernel/moves.js";

Deno.test("rows are found where they are now; what is gone is nowhere", () => {
  // Of four rows the second is gone, and a new one stands before the last.
  const to = movedBy(Int32Array.of(0, 2, -1, 3), 4);
  deepEqual([0, 1, 2, 3, 9].map(to), [0, -1, 1, 3, -1]);
});

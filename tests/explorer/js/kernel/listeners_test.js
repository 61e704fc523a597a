import { deepEqual } from "node:assert/strict";
import { Listeners } from "../../../../workbench/explorer/js/kernel/listeners.js";

Deno.test("listeners hear in order until they stop", () => {
  /** @type {Listeners<[number]>} */
  const listeners = new Listeners();
  /** @type {string[]} */
  const heard = [];
  const stop = listeners.add((n) => heard.push(`a${n}`));
  listeners.add((n) => heard.push(`b${n}`));
  listeners.tell(1);
  stop();
  listeners.tell(2);
  listeners.clear();
  listeners.tell(3);
  deepEqual(heard, ["a1", "b1", "b2"]);
});

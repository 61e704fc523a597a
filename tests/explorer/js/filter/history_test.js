import { deepEqual, equal } from "node:assert/strict";
import { History } from "../../../../workbench/explorer/js/filter/history.js";

/** @param {...string} themes */
const on = (...themes) => ({ theme: themes });

Deno.test("one goes back and forth between states", () => {
  const history = new History({});
  history.add(on("a"));
  history.add(on("a", "b"));
  deepEqual(history.back(), on("a"));
  deepEqual(history.back(), {});
  equal(history.back(), null);
  equal(history.canUndo, false);
  deepEqual(history.forth(), on("a"));
  equal(history.canRedo, true);
});

Deno.test("a new state takes the place of those that were undone", () => {
  const history = new History({});
  history.add(on("a"));
  history.back();
  history.add(on("b"));
  equal(history.canRedo, false);
  deepEqual(history.back(), {});
});

Deno.test("a state that goes on with the one before takes its place", () => {
  const history = new History({});
  history.add({ text: ["d"] });
  history.add({ text: ["da"] }, true);
  history.add({ text: ["dam"] }, true);
  deepEqual(history.back(), {});
  deepEqual(history.forth(), { text: ["dam"] });
});

Deno.test("what was reached by undo is never written over", () => {
  const history = new History({});
  history.add({ text: ["d"] });
  history.back();
  history.add({ text: ["w"] }, true);
  deepEqual(history.back(), {});
});

Deno.test("the same state again is no step", () => {
  const history = new History(on("a"));
  history.add(on("a"));
  equal(history.canUndo, false);
});

import { equal, notEqual } from "node:assert/strict";
import { shape } from "../../../../workbench/explorer/js/views/shape.js";

/** @type {any} */
const VIEW = { filters: { theme: ["dams"] }, count: "quotes", look: { tab: "charts", list: {} } };

Deno.test("a view is the same whatever is read in it and in whatever order it is written", () => {
  const look = { list: {}, opened: "q4", tab: "charts" };
  equal(shape({ ...VIEW, look }), shape(VIEW));
  notEqual(shape({ ...VIEW, count: "stories" }), shape(VIEW));
  notEqual(shape({ ...VIEW, filters: {} }), shape(VIEW));
});

Deno.test("what somebody wrote into the file of views by hand is none, and breaks nothing", () => {
  const odd = [{}, { filters: null }, { filters: { text: ["a"], text_in: 5 } }, {
    filters: { own: null },
  }];
  for (const each of odd) equal(shape(/** @type {any} */ (each)), "");
});

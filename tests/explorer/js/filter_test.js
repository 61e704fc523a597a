import { deepEqual } from "node:assert/strict";
import {
  active,
  chosen,
  clear,
  toggle,
  withBeliefs,
} from "../../../workbench/explorer/js/filter.js";
import { example } from "./tables.js";

const { facets } = example();

Deno.test("a click chooses a value and another click leaves it", () => {
  const once = toggle({}, facets, "theme", "dams");
  deepEqual(once, { theme: ["dams"] });
  deepEqual(toggle(once, facets, "theme", "dams"), {});
});

Deno.test("several values of a facet stand in the order of clicking, facets in their own", () => {
  let filters = toggle({}, facets, "institution", "Uni");
  filters = toggle(filters, facets, "theme", "wells");
  filters = toggle(filters, facets, "theme", "dams");
  deepEqual(Object.entries(filters), [["theme", ["wells", "dams"]], ["institution", ["Uni"]]]);
});

Deno.test("rows without a value are the argument missing, not a value", () => {
  const filters = toggle(toggle({}, facets, "institution", null), facets, "theme", "dams");
  deepEqual(filters, { theme: ["dams"], missing: ["institution"] });
  deepEqual(chosen(filters, "institution"), [null]);
  deepEqual(toggle(filters, facets, "institution", null), { theme: ["dams"] });
});

Deno.test("the state before a click stays as it was", () => {
  const before = { theme: ["dams"] };
  toggle(before, facets, "theme", "wells");
  deepEqual(before, { theme: ["dams"] });
});

Deno.test("clearing keeps whether beliefs are shown", () => {
  deepEqual(clear({ theme: ["dams"] }), {});
  deepEqual(clear({ theme: ["dams"], speech: null }), { speech: null });
});

Deno.test("beliefs are shown by speech null and hidden by leaving it out", () => {
  const shown = withBeliefs({ theme: ["dams"] }, true);
  deepEqual(shown, { theme: ["dams"], speech: null });
  deepEqual(withBeliefs(shown, false), { theme: ["dams"] });
  deepEqual(toggle(shown, facets, "theme", "dams"), { speech: null });
});

Deno.test("active filters are listed facet by facet", () => {
  const listed = active({ institution: ["Uni"], theme: ["dams"], missing: ["theme"] }, facets);
  deepEqual(listed.map(({ facet, value }) => [facet.name, value]), [
    ["theme", "dams"],
    ["theme", null],
    ["institution", "Uni"],
  ]);
});

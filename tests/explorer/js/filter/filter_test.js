import { deepEqual } from "node:assert/strict";
import {
  chosen,
  excluded,
  toggle,
  toggleExcluded,
  withAllThemes,
} from "../../../../workbench/explorer/js/filter/filter.js";

Deno.test("a click chooses a value and another click leaves it", () => {
  const once = toggle({}, "theme", "dams");
  deepEqual(once, { theme: ["dams"] });
  deepEqual(toggle(once, "theme", "dams"), {});
});

Deno.test("values stand in the order of clicking, arguments in that of select", () => {
  let filters = toggle({}, "outlet", "Daily");
  filters = toggle(filters, "theme", "wells");
  filters = toggle(filters, "theme", "dams");
  deepEqual(Object.entries(filters), [["theme", ["wells", "dams"]], ["outlet", ["Daily"]]]);
});

Deno.test("rows without a value are the argument missing, not a value", () => {
  const filters = toggle(toggle({}, "institution", null), "theme", "dams");
  deepEqual(filters, { theme: ["dams"], missing: ["institution"] });
  deepEqual(chosen(filters, "institution"), [null]);
  deepEqual(toggle(filters, "institution", null), { theme: ["dams"] });
});

Deno.test("the state before a click stays as it was", () => {
  const before = { theme: ["dams"], exclude: { theme: ["wells"] } };
  toggle(before, "theme", "wells");
  toggleExcluded(before, "theme", "dams");
  deepEqual(before, { theme: ["dams"], exclude: { theme: ["wells"] } });
});

Deno.test("a value is chosen or excluded, never both", () => {
  const out = toggleExcluded({ theme: ["dams", "wells"] }, "theme", "wells");
  deepEqual(out, { theme: ["dams"], exclude: { theme: ["wells"] } });
  deepEqual(excluded(out, "theme"), ["wells"]);
  deepEqual(toggle(out, "theme", "wells"), { theme: ["dams", "wells"] });
  deepEqual(toggleExcluded(out, "theme", "wells"), { theme: ["dams"] });
});

Deno.test("rows without a value can be excluded", () => {
  const filters = toggleExcluded({}, "expert", null);
  deepEqual(filters, { exclude: { missing: ["expert"] } });
  deepEqual(excluded(filters, "expert"), [null]);
  deepEqual(toggle(filters, "expert", null), { missing: ["expert"] });
});

Deno.test("themes are asked for together or as alternatives", () => {
  const all = withAllThemes({ theme: ["dams"], missing: ["theme"] }, true);
  deepEqual(all, { all_themes: ["dams"], missing: ["theme"] });
  deepEqual(toggle({ all_themes: ["dams"] }, "theme", "wells", true), {
    all_themes: ["dams", "wells"],
  });
  deepEqual(chosen(all, "theme"), ["dams", null]);
  deepEqual(toggle(all, "theme", "dams", true), { missing: ["theme"] });
  deepEqual(withAllThemes(all, false), { theme: ["dams"], missing: ["theme"] });
});

Deno.test("an own column is chosen, excluded and missed as any facet, under its own argument", () => {
  let filters = toggle({ theme: ["dams"] }, "gender", "woman");
  deepEqual(Object.entries(filters), [["theme", ["dams"]], ["own", { gender: ["woman"] }]]);
  deepEqual(chosen(filters, "gender"), ["woman"]);
  filters = toggle(filters, "gender", null);
  deepEqual(filters.missing, ["gender"]);
  deepEqual(chosen(filters, "gender"), ["woman", null]);
  filters = toggleExcluded(filters, "gender", "woman");
  deepEqual(filters, { theme: ["dams"], missing: ["gender"], exclude: { gender: ["woman"] } });
  deepEqual(excluded(filters, "gender"), ["woman"]);
  deepEqual(toggle({ own: { gender: ["man"] } }, "gender", "man"), {});
});

import { deepEqual, throws } from "node:assert/strict";
import { checkedFilters } from "../../../../workbench/explorer/js/views/checked.js";

const FACETS = [
  { name: "outlet", values: ["Post"] },
  { name: "gender", values: ["man", "woman"] },
];

Deno.test("an address may ask for own columns that are there", () => {
  const filters = {
    outlet: ["Post"],
    own: { gender: ["woman"] },
    missing: ["gender"],
    exclude: { gender: ["man"], missing: ["institution"] },
  };
  deepEqual(checkedFilters(filters, FACETS), filters);
});

Deno.test("an own column that is not there, and a value that it has not, are refused", () => {
  for (
    const filters of [
      { own: { party: ["Reds"] } },
      { own: { gender: ["lady"] } },
      { own: { outlet: ["Post"] } },
      { own: ["gender"] },
      { gender: ["woman"] },
      { missing: ["party"] },
      { exclude: { party: ["Reds"] } },
      { exclude: { gender: ["lady"] } },
    ]
  ) {
    throws(() => checkedFilters(filters, FACETS), /which these quotes do not have/);
  }
});

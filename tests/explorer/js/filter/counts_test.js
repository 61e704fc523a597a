import { deepEqual, equal, throws } from "node:assert/strict";
import { Matcher } from "../../../../workbench/explorer/js/filter/counts.js";
import { example, single, table } from "../tables.js";

/** @import { Filters, Tally } from "../../../../workbench/explorer/js/types.js" */

/** @param {Tally} tally */
const plain = (tally) => [...tally.values, tally.missing];

/** @type {[Filters, number[]][]} */
const CASES = [
  [{}, [0, 1, 2, 3, 4]],
  [{ speech: null }, [0, 1, 2, 3, 4, 5]],
  [{ speech: false }, [5]],
  [{ theme: ["wells"] }, [1, 2]],
  [{ theme: ["wells"], speech: null }, [1, 2, 5]],
  [{ theme: ["dams", "wells"] }, [0, 1, 2, 4]],
  [{ missing: ["theme"] }, [3]],
  [{ expert: ["Ana"], theme: ["dams"] }, [0, 1]],
  [{ expert: ["Ben"], missing: ["institution"] }, [2]],
  [{ expert: ["Ana"], institution: ["Uni"] }, []],
  [{ all_themes: ["dams", "wells"] }, [1]],
  [{ all_themes: ["dams"], theme: ["wells"] }, [1]],
  [{ all_themes: ["dams"], missing: ["theme"] }, []],
  [{ theme: ["nowhere"] }, []],
  [{ theme: ["dams"], exclude: { theme: ["wells"] } }, [0, 4]],
  [{ exclude: { theme: ["wells"], missing: ["expert"] } }, [0, 4]],
  [{ exclude: { institution: ["Board", "nowhere"] } }, [2, 4]],
  [{ since: "2023-09-13" }, [1, 2]],
  [{ until: "2023-09-13" }, [0, 1, 4]],
  [{ since: "2023-09-13", until: "2023-09-13" }, [1]],
  [{ since: "2023-09-13", missing: ["published"] }, []],
  [{ missing: ["published"] }, [3]],
  [{ exclude: { missing: ["published"] } }, [0, 1, 2, 4]],
  [{ missing: ["published"], exclude: { missing: ["published"] } }, []],
  [{ until: "2023-09-13", exclude: { missing: ["published"] } }, [0, 1, 4]],
  [{ missing: ["role"] }, [1, 3]],
  [{ missing: ["role", "title"] }, []],
  [{ exclude: { missing: ["role", "title"] } }, [0, 2]],
  [{ min_confidence: 0.8 }, [0, 1, 4]],
  [{ min_confidence: 0.9 }, [0, 4]],
  [{ min_confidence: 0 }, [0, 1, 2, 3, 4]],
];

for (const [filters, rows] of CASES) {
  Deno.test(`${JSON.stringify(filters)} matches rows ${rows.join(", ") || "none"}`, () => {
    deepEqual([...new Matcher(example()).match(filters).matching], rows);
  });
}

Deno.test("one matcher gives the same answers whatever was asked before", () => {
  const matcher = new Matcher(example());
  for (const [filters, rows] of [...CASES, ...CASES.toReversed()]) {
    deepEqual([...matcher.match(filters).matching], rows);
  }
});

Deno.test("a facet is counted under all the other facets, not under itself", () => {
  const { crossed } = new Matcher(example()).match({ theme: ["dams"], expert: ["Ana"] });
  // Ana's rows 0 and 1: dams twice, wells once, none without a theme.
  deepEqual(plain(crossed(0)), [2, 1, 0]);
  // Rows on dams: 0, 1 and 4.
  deepEqual(plain(crossed(1)), [2, 1, 0]);
  // Both: rows 0 and 1.
  deepEqual(plain(crossed(2)), [2, 0, 0]);
});

Deno.test("the chart's counts are of the matching rows, beside those without filters", () => {
  const { matched, all, total } = new Matcher(example()).match({ theme: ["wells"] });
  deepEqual(plain(matched(0)), [1, 2, 0]);
  deepEqual(plain(all(0)), [3, 2, 1]);
  equal(total, 5);
});

Deno.test("more than eight facets do not run out of bits", () => {
  for (const number of [7, 8, 15, 16, 22]) {
    const facets = Array.from({ length: number }, (_, i) => single(`f${i}`, ["a", "b", null]));
    const matcher = new Matcher(table(facets));
    const last = `f${number - 1}`;
    deepEqual([...matcher.match({ own: { [last]: ["b"] } }).matching], [1]);
    const both = /** @type {Filters} */ ({ own: { [last]: ["b"], f0: ["a"] } });
    deepEqual(plain(matcher.match(both).crossed(number - 1)), [1, 0, 0]);
  }
});

Deno.test("an empty table has no rows and no counts", () => {
  const facets = [single("expert", [])];
  const result = new Matcher(table(facets)).match({});
  equal(result.matching.length, 0);
  deepEqual(plain(result.crossed(0)), [0]);
});

Deno.test("where all of several themes are asked for, themes are counted over what matches", () => {
  const { crossed } = new Matcher(example()).match({ all_themes: ["dams"] });
  // Rows 0, 1 and 4: one of them is on wells as well.
  deepEqual(plain(crossed(0)), [3, 1, 0]);
  deepEqual(plain(crossed(1)), [2, 1, 0]);
});

Deno.test("an excluded value is counted as if it were let in again", () => {
  const { crossed } = new Matcher(example()).match({ exclude: { theme: ["wells"] } });
  deepEqual(plain(crossed(0)), [2, 2, 1]);
  deepEqual(plain(crossed(1)), [1, 1, 1]);
});

Deno.test("a row with two excluded values counts for neither", () => {
  const { crossed } = new Matcher(example()).match({ exclude: { theme: ["dams", "wells"] } });
  deepEqual(plain(crossed(0)), [2, 1, 1]);
});

Deno.test("texts are one more criterion, told by a bit a row", () => {
  const matcher = new Matcher(example());
  const result = matcher.match({ theme: ["dams"] }, Uint8Array.of(0b110010));
  deepEqual([...result.matching], [1, 4]);
  deepEqual(plain(result.crossed(0)), [2, 1, 0]);
  deepEqual([...matcher.match({ theme: ["dams"] }).matching], [0, 1, 4]);
});

Deno.test("beliefs are counted under all other filters", () => {
  const { speech } = example();
  const { under } = new Matcher(example()).match({ theme: ["wells"] });
  deepEqual([...under("speech", speech, 2)], [1, 2]);
});

Deno.test("counts asked for after the filters have changed are refused, not wrong", () => {
  const matcher = new Matcher(example());
  const before = matcher.match({});
  matcher.match({ theme: ["dams"] });
  throws(() => before.crossed(0), /have changed/);
});

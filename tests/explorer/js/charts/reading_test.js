import { deepEqual, equal } from "node:assert/strict";
import { readExperts } from "../../../../workbench/explorer/js/charts/experts.js";
import { readKinds, sharesOf } from "../../../../workbench/explorer/js/charts/kinds.js";
import { Looks } from "../../../../workbench/explorer/js/charts/looks.js";
import { MOST_SERIES, readThemes } from "../../../../workbench/explorer/js/charts/themes.js";
import { readVoices } from "../../../../workbench/explorer/js/charts/voices.js";
import { describe, markWords } from "../../../../workbench/explorer/js/charts/words.js";
import { several, single, table } from "../tables.js";
import { state } from "./tables.js";

/** @import { Shown } from "../../../../workbench/explorer/js/charts/shown.js" */

/** @param {Shown} shown */
const marks = ({ marks }) => marks.map(({ label }) => label);
/** @param {Shown} shown */
const numbers = ({ series }) => Object.fromEntries(series.map((s) => [s.label, s.numbers]));
const looks = () => new Looks(MOST_SERIES);

Deno.test("themes are split by institution, no value is one of them, and cells add up", () => {
  const shown = readThemes(state({}), null, looks());
  deepEqual(marks(shown), ["dams", "wells", "(none)"]);
  deepEqual(numbers(shown), { Board: [3, 1, 1], "(none)": [0, 1, 0], Uni: [1, 0, 0] });
  deepEqual(shown.columns[0].cells, [4, 2, 1]);
  deepEqual(shown.notes, ["A quote with several themes counts in each of them."]);
});

Deno.test("of more themes and institutions than fit the rest is told, and keeps one series", () => {
  const names = Array.from({ length: 14 }, (_, i) => `n${String(i).padStart(2, "0")}`);
  const many = table([
    several("theme", names.map((name) => [name])),
    single("institution", names),
    single("expert", names),
    single("kind", names.map(() => "direct")),
  ]);
  const shown = readThemes(state({}, many), null, looks());
  equal(shown.marks.length, 10);
  deepEqual(shown.series.map(({ label }) => label), ["n00", "n01", "n02", "n03", "6 others"]);
  deepEqual(shown.notes, ["4 other themes have 4 quotes together."]);
  equal(shown.series[4].pick, null);
  deepEqual(readExperts(state({}, many), null).notes, [
    "4 other named persons have 4 quotes together.",
  ]);
});

Deno.test("under filters an expert's matching quotes stand before all of his", () => {
  const shown = readExperts(state({ theme: ["wells"] }), null);
  deepEqual(marks(shown), ["Ana", "Ben"]);
  deepEqual([numbers(shown).quotes, shown.behind], [[1, 1], [3, 2]]);
  deepEqual(shown.words, ["1 of 3", "1 of 2"]);
  equal(readExperts(state({}), null).behind, null);
  deepEqual(readExperts(state({}), null).notes, ["1 quote of no named person left out."]);
});

Deno.test("what is under a hand stays in its place, with its new numbers", () => {
  const before = readExperts(state({}), null);
  deepEqual(marks(before), ["Ana", "Ben"]);
  const after = readExperts(state({ expert: ["Ben"] }), before);
  deepEqual([marks(after), numbers(after).quotes], [["Ana", "Ben"], [0, 2]]);
  deepEqual(after.marks.map(({ chosen }) => chosen), [false, true]);
  deepEqual(marks(readExperts(state({ expert: ["Ben"] }), null)), ["Ben"]);
});

Deno.test("whoever becomes one of the greatest is shown, also under a hand", () => {
  const narrow = readExperts(state({ expert: ["Ben"] }), null);
  deepEqual(marks(narrow), ["Ben"]);
  deepEqual(marks(readExperts(state({}), narrow)), ["Ana", "Ben"]);
  const one = readThemes(state({ theme: ["wells"], institution: ["Board"] }), null, looks());
  const all = readThemes(state({}), one, looks());
  deepEqual(all.series.map(({ label }) => label), ["Board", "Uni", "(none)"]);
});

Deno.test("nothing is kept in place where none of it is left", () => {
  const before = readExperts(state({ expert: ["Ben"] }), null);
  deepEqual(marks(readExperts(state({ expert: ["Ana"] }), before)), ["Ana"]);
});

Deno.test("an institution keeps its colour when others come before it", () => {
  const kept = looks();
  const before = readThemes(state({}), null, kept);
  const after = readThemes(state({ institution: ["Uni"] }), null, kept);
  equal(after.series[0].look, before.series.find(({ label }) => label === "Uni")?.look);
});

Deno.test("what is no one institution is grey, and takes no colour from those that are", () => {
  const { series } = readThemes(state({}), null, looks());
  deepEqual(
    series.map(({ label, look }) => [label, look]),
    [["Board", 0], ["Uni", 1], ["(none)", "missing"]],
  );
});

Deno.test("all kinds are shown, also one without quotes, in their own order", () => {
  const shown = readKinds(state({}));
  deepEqual(marks(shown), ["direct", "mixed", "indirect"]);
  deepEqual(numbers(shown).quotes, [4, 2, 0]);
  deepEqual(shown.words, ["67% (4)", "33% (2)", "0% (0)"]);
});

Deno.test("beside the share among the matching quotes stands that among all", () => {
  const shown = readKinds(state({ theme: ["wells"] }));
  deepEqual(numbers(shown).quotes, [0, 2, 0]);
  deepEqual(shown.level?.map((n) => n.toFixed(2)), ["1.33", "0.67", "0.00"]);
  deepEqual(shown.columns.map(({ label }) => label), ["Matching", "Share", "All", "Share of all"]);
});

Deno.test("what is there is never rounded to nothing, and what is not all never to all", () => {
  deepEqual(sharesOf([1, 999, 0]), ["under 1%", "over 99%", "0%"]);
  deepEqual(sharesOf([5, 0, 0]), ["100%", "0%", "0%"]);
});

Deno.test("over time every period is there, and quotes without a date are told", () => {
  const shown = readVoices(state({}), null);
  equal(shown.title, "Quotes by week");
  equal(shown.marks.length, 10);
  equal(numbers(shown).quotes.reduce((sum, n) => sum + n, 0), 5);
  deepEqual(shown.marks[0].pick, { since: "2024-02-26", until: "2024-03-03" });
  deepEqual(shown.notes, ["1 quote without a date left out."]);
});

Deno.test("a period that was clicked is marked, the others stay beside it", () => {
  const filters = { since: "2024-02-26", until: "2024-03-03" };
  const shown = readVoices(state(filters), null);
  equal(shown.marks.length, 10);
  deepEqual(shown.marks.map(({ chosen }) => chosen).indexOf(true), 0);
  deepEqual(shown.behind?.slice(0, 2), [2, 0]);
});

Deno.test("days asked for otherwise are looked at closer, unless someone's hand is on them", () => {
  const filters = { since: "2024-03-28", until: "2024-04-05" };
  equal(readVoices(state(filters), null).title, "Quotes by day");
  const before = readVoices(state({}), null);
  equal(readVoices(state(filters), before).title, "Quotes by week");
  // What was left out of view before has to be shown.
  const narrow = readVoices(state(filters), null);
  equal(readVoices(state({}), narrow).title, "Quotes by week");
});

Deno.test("beliefs alone are charted where they are asked for", () => {
  const shown = readVoices(state({ speech: false }), null);
  equal(numbers(shown).quotes.reduce((sum, n) => sum + n, 0), 1);
  equal(shown.behind, null);
});

Deno.test("a frame without dates says so", () => {
  const undated = table([single("kind", ["direct"])]);
  const shown = readVoices(state({}, undated), null);
  equal(shown.nothing, "None of these quotes has a date.");
  equal(describe(shown, "Column chart"), "Quotes by period. None of these quotes has a date.");
});

Deno.test("marks and charts are told in words", () => {
  const themes = readThemes(state({}), null, looks());
  equal(markWords(themes, 0, themes.series[0]), "dams, Board: 3 quotes");
  equal(
    describe(themes, "Bar chart"),
    "Bar chart of quotes by theme and institution. dams: 4 quotes (Board 3, Uni 1); " +
      "wells: 2 quotes (Board 1, (none) 1); (none): 1 quote (Board 1).",
  );
  const experts = readExperts(state({ theme: ["wells"] }), null);
  equal(markWords(experts, 1, experts.series[0]), "Ben: 1 of 2 quotes");
  const kinds = readKinds(state({}));
  equal(markWords(kinds, 0, kinds.series[0]), "direct: 4 quotes, share 67%");
});

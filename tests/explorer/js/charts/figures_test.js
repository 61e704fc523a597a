import { deepEqual, equal, ok } from "node:assert/strict";
import { barFigure } from "../../../../workbench/explorer/js/charts/bars.js";
import { columnFigure } from "../../../../workbench/explorer/js/charts/columns.js";
import { readExperts } from "../../../../workbench/explorer/js/charts/experts.js";
import { readKinds } from "../../../../workbench/explorer/js/charts/kinds.js";
import { asLabel, shorten, wrapped } from "../../../../workbench/explorer/js/charts/labels.js";
import { Looks } from "../../../../workbench/explorer/js/charts/looks.js";
import { compare, greatest } from "../../../../workbench/explorer/js/charts/order.js";
import { pictureFigure } from "../../../../workbench/explorer/js/charts/picture.js";
import { MOST_SERIES, readThemes } from "../../../../workbench/explorer/js/charts/themes.js";
import { readVoices } from "../../../../workbench/explorer/js/charts/voices.js";
import { asRgb, contrast, markColours } from "../../../../workbench/explorer/js/theme.js";
import { several, single, table } from "../tables.js";
import { state } from "./tables.js";

/** The grounds of JupyterLab's themes, and of the page without JupyterLab. */
const GROUNDS = ["#ffffff", "rgb(17, 17, 17)", "#000000", "#16181b"];
const PALETTE = {
  text: "#000",
  muted: "#555",
  line: "#ddd",
  edge: "#777",
  ghost: "#eee",
  surface: "#ffffff",
  ...markColours("#ffffff"),
  font: "sans-serif",
};
const WIDTH = 420;
const looks = () => new Looks(MOST_SERIES);

Deno.test("bars of parts are stacked, and each part has a pattern of its own", () => {
  const shown = readThemes(state({}), null, looks());
  const { data, layout } = barFigure(shown, WIDTH, PALETTE);
  const parts = /** @type {any[]} */ (data.filter(({ type }) => type === "bar"));
  equal(layout.barmode, "stack");
  deepEqual(parts.map(({ x }) => x), [[3, 1, 1], [1, 0, 0], [0, 1, 0]]);
  equal(new Set(parts.map(({ marker }) => marker.pattern?.shape)).size, 3);
  deepEqual(parts.map(({ meta }) => meta), [0, 1, 2]);
});

Deno.test("what matches is drawn over all there is", () => {
  const shown = readExperts(state({ theme: ["wells"] }), null);
  const { data } = barFigure(shown, WIDTH, PALETTE);
  deepEqual(data.map(({ name }) => name), ["all", "quotes", "numbers"]);
  deepEqual(/** @type {any} */ (data[1]).hovertext, [
    "Ana: 1 of 3 quotes",
    "Ben: 1 of 2 quotes",
  ]);
});

Deno.test("a chosen value is ticked, not only coloured", () => {
  const { layout } = barFigure(readKinds(state({ kind: ["mixed"] })), WIDTH, PALETTE);
  deepEqual(layout.yaxis.ticktext, ["direct", "✓ mixed", "indirect"]);
  const filters = { since: "2024-02-26", until: "2024-03-03" };
  const columns = columnFigure(readVoices(state(filters), null), 400, PALETTE);
  equal(/** @type {any} */ (columns.data[1]).text[0], "✓");
});

Deno.test("labels are text, whatever they look like", () => {
  const hostile = '<a href="x">b</a> & $x$';
  const strange = table([
    several("theme", [[hostile]]),
    single("institution", [hostile]),
    single("expert", [hostile]),
    single("kind", ["direct"]),
  ]);
  const shown = readThemes(state({}, strange), null, looks());
  const { data, layout, config } = barFigure(shown, 900, PALETTE);
  const label = '&lt;a href="x"&gt;b&lt;/a&gt; &amp; $x$';
  deepEqual(layout.yaxis.ticktext, [label]);
  ok(/** @type {any} */ (data[0]).hovertext[0].startsWith(label));
  equal(data[0].name, label);
  equal(config.typesetMath, false);
});

Deno.test("labels of periods stand no closer than they are long", () => {
  const shown = readVoices(state({}), null);
  const wide = columnFigure(shown, 1200, PALETTE).layout.xaxis.tickvals.length;
  const narrow = columnFigure(shown, 300, PALETTE).layout.xaxis.tickvals.length;
  equal(wide, 10);
  ok(narrow < 4);
});

Deno.test("marks have a contrast of 3 and more to the ground of every theme", () => {
  for (const ground of GROUNDS) {
    const { series, others } = markColours(ground);
    equal(series.length, MOST_SERIES);
    for (const colour of [...series, others]) {
      ok(contrast(colour, ground) >= 3, `${colour} ${ground}`);
    }
  }
});

Deno.test("long labels are broken between words, shortened between letters, never in an emoji", () => {
  deepEqual(wrapped("River Board", 11), ["River Board"]);
  deepEqual(wrapped("River Board of Orlen", 12), ["River Board", "of Orlen"]);
  deepEqual(wrapped("River Board of the town of Orlen", 12), ["River Board", "of the town…"]);
  deepEqual(wrapped("🌊🌊🌊🌊", 3), ["🌊🌊…"]);
  equal(shorten("🌊🌊🌊", 3), "🌊🌊🌊");
});

Deno.test("ampersands are escaped once", () => equal(asLabel("&lt;"), "&amp;lt;"));

Deno.test("the greatest come first, equal ones by name as Python sorts it", () => {
  const facet = single("expert", ["b", "a", "Z", "\u{1f30a}", "\uff21"]);
  facet.values = ["a", "b", "Z", "\u{1f30a}", "\uff21"];
  const { greatest: found, known } = greatest(facet, [1, 2, 1, 1, 1, 1], 5, true);
  deepEqual(found.map((at) => facet.values[at] ?? "(none)"), ["b", "Z", "a", "\uff21", "(none)"]);
  equal(known, 6);
  ok(compare("\uff21", "\u{1f30a}") < 0);
});

Deno.test("rows without a value come last, and dwarf nothing", () => {
  const themes = [["dams"], ["dams"], ["wells"], [], [], [], []];
  const rows = { theme: themes, institution: themes.map(() => "Board") };
  const many = table([
    several("theme", rows.theme),
    single("institution", rows.institution),
  ]);
  const shown = readThemes(state({}, many), null, looks());
  deepEqual(shown.marks.map(({ label }) => label), ["dams", "wells", "(none)"]);
  equal(shown.notes[0], "The bar of (none) is not to scale: 4 quotes.");
  const { data, layout } = barFigure(shown, WIDTH, PALETTE);
  const [, end] = layout.xaxis.range;
  ok(end > 2 && end < 4);
  const words = /** @type {any} */ (data[data.length - 1]);
  // Beyond the end of the axis there is room for its number.
  deepEqual([words.x[2], words.text[2].trim()], [end, "▸ 4"]);
  ok(layout.margin.r > 20);
  // Its part of the Board ends there too.
  equal(/** @type {any} */ (data[0]).x[2], end);
  const few = table([
    several("theme", themes.slice(0, 6)),
    single("institution", rows.institution),
  ]);
  equal(readThemes(state({}, few), null, looks()).cut, null);
});

Deno.test("the label of a last period is left out where the chart would cut it off", () => {
  const days = Int32Array.from({ length: 31 }, (_, i) => 19783 + i);
  const daily = table([single("kind", [...days].map(() => "direct"))], { days });
  for (const width of [300, 420, 515, 700, 900, 1100]) {
    const { layout } = columnFigure(readVoices(state({}, daily), null), width, PALETTE);
    const { tickvals, range } = layout.xaxis;
    const pixels = (width - layout.margin.l - layout.margin.r) / (range[1] - range[0]);
    const last = layout.margin.l + (tickvals[tickvals.length - 1] - range[0]) * pixels;
    ok(last + "26 Feb 2024".length * 12 * 0.66 / 2 <= width + 4, `${width}`);
  }
});

Deno.test("a picture has the heading, the notes and the key that stand beside the chart", () => {
  const shown = readThemes(state({}), null, looks());
  const kind = /** @type {any} */ ({ figure: barFigure });
  const { data, layout } = pictureFigure(kind, shown, PALETTE);
  equal(layout.title.text, "Quotes by theme and institution");
  equal(layout.title.subtitle.text, shown.notes.join("<br>"));
  ok(shown.notes.length > 0);
  equal(layout.paper_bgcolor, "#ffffff");
  equal(layout.showlegend, true);
  const named = data.filter(({ showlegend }) => showlegend).map(({ name }) => name);
  deepEqual(named, ["Board", "Uni", "(none)"]);
  const matching = pictureFigure(kind, readExperts(state({ theme: ["wells"] }), null), PALETTE);
  deepEqual(matching.data.map(({ name }) => name), ["all", "matching", "numbers"]);
  const alone = pictureFigure(kind, readExperts(state({}), null), PALETTE);
  equal(alone.layout.showlegend, false);
});

Deno.test("mixed colours become what Plotly reads", () => {
  equal(asRgb("color(srgb 1 0.5 0)"), "rgba(255, 128, 0, 1)");
  equal(asRgb("color(srgb 0 0 0 / 0.5)"), "rgba(0, 0, 0, 0.5)");
  equal(asRgb("rgb(1, 2, 3)"), "rgb(1, 2, 3)");
});

Deno.test("three hundred years are columns that can be seen", () => {
  const long = table([single("kind", ["direct", "direct"])], {
    days: Int32Array.of(-98000, 19783),
  });
  const { data } = columnFigure(readVoices(state({}, long), null), 400, PALETTE);
  equal(data[0].x.length, 324);
  equal(data[0].marker.line.width, 0);
});

import { deepEqual, equal, ok } from "node:assert/strict";
import {
  chartHeight,
  coverageFigure,
  describe,
  escape,
  MOST_BARS,
  shorten,
} from "../../../workbench/explorer/js/figure.js";
import { asRgb } from "../../../workbench/explorer/js/theme.js";

const PALETTE = {
  text: "#000",
  muted: "#555",
  line: "#ddd",
  bar: "#05a",
  pale: "#9bd",
  surface: "#fff",
  font: "sans-serif",
};
const VIEW = { filtered: true, width: 700, label: "Theme" };

/**
 * @param {string | null} value
 * @param {number} count
 * @param {number} all
 */
const bar = (value, count, all, chosen = false) => {
  const label = value ?? "(none)";
  return { value, label, count, all, chosen, excluded: false };
};

Deno.test("what matches is drawn over all there is, with both numbers in words", () => {
  const { data } = coverageFigure([bar("dams", 2, 5), bar(null, 1, 1)], VIEW, PALETTE);
  deepEqual(data.map((trace) => trace.x), [[5, 1], [2, 1]]);
  deepEqual(/** @type {any} */ (data[0]).text, ["2 of 5", "1 of 1"]);
});

Deno.test("without filters a bar has one number", () => {
  const { data } = coverageFigure([bar("dams", 5, 5)], { ...VIEW, filtered: false }, PALETTE);
  deepEqual(/** @type {any} */ (data[0]).text, ["5"]);
});

Deno.test("labels are text, whatever they look like", () => {
  const { data, layout, config } = coverageFigure(
    [bar('<a href="x">b</a> & $x$', 1, 1)],
    VIEW,
    PALETTE,
  );
  const label = '&lt;a href="x"&gt;b&lt;/a&gt; &amp; $x$';
  deepEqual(layout.yaxis.ticktext, [label]);
  ok(data[0].hovertext[0].startsWith(label));
  equal(config.typesetMath, false);
});

Deno.test("a chosen value is ticked, not only coloured", () => {
  const { layout } = coverageFigure([bar("dams", 1, 1, true)], VIEW, PALETTE);
  deepEqual(layout.yaxis.ticktext, ["✓ dams"]);
});

Deno.test("fifty values become as many bars as can be read, one value a chart of one bar", () => {
  const many = Array.from({ length: 50 }, (_, i) => bar(`v${i}`, 50 - i, 50));
  equal(coverageFigure(many, VIEW, PALETTE).data[0].y.length, MOST_BARS);
  equal(chartHeight(50), chartHeight(MOST_BARS));
  ok(chartHeight(1) < chartHeight(2));
});

Deno.test("long labels are shortened between letters, never inside an emoji", () => {
  equal(shorten("River Board", 11), "River Board");
  equal(shorten("River Board of Orlen", 12), "River Board…");
  equal(shorten("🌊🌊🌊🌊", 3), "🌊🌊…");
});

Deno.test("the chart is described in words", () => {
  equal(
    describe([bar("dams", 2, 5), bar("wells", 1, 1)], "Theme", true),
    "Bar chart of quotes by theme. dams: 2 of 5 quotes; wells: 1 of 1 quote.",
  );
});

Deno.test("ampersands are escaped once", () => equal(escape("&lt;"), "&amp;lt;"));

Deno.test("mixed colours become what Plotly reads", () => {
  equal(asRgb("color(srgb 1 0.5 0)"), "rgba(255, 128, 0, 1)");
  equal(asRgb("color(srgb 0 0 0 / 0.5)"), "rgba(0, 0, 0, 0.5)");
  equal(asRgb("rgb(1, 2, 3)"), "rgb(1, 2, 3)");
});

/**
 * Bars from left to right: one row a place, the first one on top, words beside it.
 *
 * @module
 */

import {
  CONFIG,
  FONT_PX,
  frame,
  hover,
  LETTER_PX,
  looksOf,
  numberAxis,
  outline,
  PLACES,
} from "./figure.js";
import { asLabel, wrapped } from "./labels.js";
import { widest } from "./measured.js";

/** @import { Palette } from "../theme.js" */
/** @import { Shown } from "./shown.js" */

/** Two lines of a label fit, and a finger on a touch screen. */
const ROW_PX = 30;
/** One bar alone would touch the axis below it. */
const FEWEST_ROWS = 2;
const LABEL_PX = 11;
const AXIS_PX = 38;
/** Labels take at most this share of the width. */
const LABEL_SHARE = 0.36;
const STANDOFF_PX = 5;
const GAP_PX = 14;

/** @param {number} rows */
export function barHeight(rows) {
  return Math.max(FEWEST_ROWS, rows) * ROW_PX + AXIS_PX;
}

/**
 * @param {Shown} shown
 * @param {number} width pixels
 * @param {Palette} palette
 */
export function barFigure(shown, width, palette) {
  const places = shown.marks.map((_, i) => i);
  const labels = rowLabels(shown, width);
  const left = roomFor(labels, palette);
  const stacked = shown.series.length > 1;
  const ends = places.map((i) => endOf(shown, i));
  const cut = shown.cut ?? null;
  const words = shown.words.map((text, i) => (i === cut ? `▸ ${text}` : text));
  const beside = (/** @type {string[]} */ texts) => widest(texts, FONT_PX, palette.font) + GAP_PX;
  // Beyond the end of the axis stand the words of a bar that would go on.
  const right = cut === null ? 4 : beside([words[cut]]);
  const plot = Math.max(80, width - left - right);
  // The longest bar leaves room for its words.
  const room = beside(words.filter((_, i) => i !== cut));
  const longest = Math.max(1, ...ends.filter((_, i) => i !== cut));
  const end = longest * plot / Math.max(40, plot - room);
  const scale = places.map((i) => (i === cut ? end / ends[i] : 1));
  if (cut !== null) ends[cut] = end;
  return {
    data: traces({ ...shown, words }, { places, ends, scale }, palette),
    layout: {
      ...frame(palette, { width, height: barHeight(places.length) }),
      barmode: stacked ? "stack" : "overlay",
      // A short bar is hard to hit: where a row is one bar, all of the row is meant.
      hovermode: stacked ? "closest" : "y",
      margin: { l: left, r: right, t: 2, b: AXIS_PX - 2 },
      xaxis: {
        ...numberAxis(end, palette),
        // Each bar has its number beside it, which lines would run through.
        showgrid: false,
        ticks: "outside",
        ticklen: 4,
        tickcolor: palette.edge,
        title: { text: "quotes", font: { color: palette.muted, size: FONT_PX }, standoff: 4 },
      },
      yaxis: {
        ...PLACES,
        tickvals: places,
        ticktext: labels.map((lines) => lines.map(asLabel).join("<br>")),
        tickfont: { size: LABEL_PX },
        ticklabelstandoff: STANDOFF_PX,
        range: [Math.max(FEWEST_ROWS, places.length) - 0.5, -0.5],
      },
    },
    config: CONFIG,
  };
}

/**
 * @param {Shown} shown
 * @param {{places: number[], ends: number[], scale: number[]}} drawn
 * @param {Palette} palette
 */
function traces(shown, { places, ends, scale }, palette) {
  const { series, behind, level, words } = shown;
  const bar = { type: "bar", orientation: "h", y: places, width: 0.74 };
  const silent = { hoverinfo: "skip", cliponaxis: false };
  return [
    ...(behind
      ? [{ ...bar, x: behind, marker: outline(palette), name: "all", hoverinfo: "skip" }]
      : []),
    ...series.map((one, meta) => ({
      ...bar,
      x: one.numbers.map((n, i) => n * scale[i]),
      meta,
      name: asLabel(one.label),
      marker: looksOf(one, palette),
      ...hover(shown, one),
    })),
    ...(level
      ? [{
        type: "scatter",
        mode: "markers",
        name: "share of all",
        x: level,
        y: places,
        marker: { symbol: "line-ns-open", size: 22, color: palette.text, line: { width: 2 } },
        ...silent,
      }]
      : []),
    {
      type: "scatter",
      mode: "text",
      name: "numbers",
      x: ends,
      y: places,
      // Not right at the bar's end, nor under the mark that stands there.
      text: words.map((text) => `\u00a0\u00a0${text}`),
      textposition: "middle right",
      textfont: { color: palette.text, size: FONT_PX },
      ...silent,
    },
  ];
}

/**
 * @param {Shown} shown
 * @param {number} i
 */
function endOf({ series, behind, level }, i) {
  const sum = series.reduce((total, { numbers }) => total + numbers[i], 0);
  return Math.max(sum, behind?.[i] ?? 0, level?.[i] ?? 0);
}

/**
 * @param {Shown} shown
 * @param {number} width
 */
function rowLabels({ marks }, width) {
  const letters = Math.max(8, Math.floor((width * LABEL_SHARE) / LETTER_PX));
  return marks.map(({ label, chosen }) => wrapped(`${chosen ? "✓ " : ""}${label}`, letters));
}

/**
 * @param {string[][]} labels
 * @param {Palette} palette
 */
function roomFor(labels, palette) {
  return widest(labels.flat(), LABEL_PX, palette.font) + STANDOFF_PX + 4;
}

/**
 * Columns from the first period to the last.
 *
 * @module
 */

import { number } from "../dom.js";
import { CONFIG, FONT_PX, frame, hover, looksOf, numberAxis, outline, PLACES } from "./figure.js";
import { widest } from "./measured.js";

/** @import { Palette } from "../theme.js" */
/** @import { Shown } from "./shown.js" */

export const COLUMNS_PX = 230;
const MARGIN = { r: 8, t: 16, b: 40 };
/** Beside the numbers of the axis, and between the labels of periods. */
const GAP_PX = 14;
/** The axis has room for so many, or one column would be as wide as the chart. */
const FEWEST_PLACES = 9;
const THIN_PX = 4;

/**
 * @param {Shown} shown
 * @param {number} width
 * @param {Palette} palette
 */
export function columnFigure(shown, width, palette) {
  const { marks, series: [series], behind, axis } = shown;
  const places = marks.map((_, i) => i);
  const spare = Math.max(0, FEWEST_PLACES - marks.length) / 2;
  const most = Math.max(1, ...series.numbers, ...(behind ?? [])) * 1.08;
  const left = widest([number(Math.ceil(most))], FONT_PX, palette.font) + GAP_PX;
  const pixels = (width - left - MARGIN.r) / (places.length + 2 * spare);
  const column = { type: "bar", x: places, width: pixels < THIN_PX ? 1 : 0.84 };
  const wide = widest(marks.map(({ label }) => label), FONT_PX, palette.font);
  const step = Math.max(1, Math.ceil((wide + GAP_PX) / pixels));
  // None is cut off where the chart ends.
  const reach = (/** @type {number} */ i) => (places.length + spare - i - 0.5) * pixels + MARGIN.r;
  const ticks = places.filter((i) => i % step === 0 && reach(i) > wide / 2);
  return {
    data: [
      ...(behind
        ? [{
          ...column,
          y: behind,
          marker: thinned(outline(palette), pixels, palette.edge),
          name: "all",
          hoverinfo: "skip",
        }]
        : []),
      {
        ...column,
        y: series.numbers,
        name: series.label,
        marker: thinned(looksOf(series, palette), pixels, palette.series[0]),
        text: marks.map(({ chosen }) => (chosen ? "✓" : "")),
        textposition: "outside",
        textfont: { color: palette.text },
        cliponaxis: false,
        ...hover(shown, series),
      },
    ],
    layout: {
      ...frame(palette, { width, height: COLUMNS_PX }),
      barmode: "overlay",
      hovermode: "x",
      margin: { ...MARGIN, l: left },
      xaxis: {
        ...PLACES,
        tickvals: ticks,
        ticktext: ticks.map((i) => marks[i].label),
        tickangle: 0,
        ticks: "outside",
        ticklen: 4,
        tickcolor: palette.edge,
        range: [-0.5 - spare, places.length - 0.5 + spare],
        title: {
          text: axis.toLowerCase(),
          font: { color: palette.muted, size: FONT_PX },
          standoff: 4,
        },
      },
      yaxis: numberAxis(most, palette),
    },
    config: CONFIG,
  };
}

/**
 * A thin column would be all outline: it is filled instead.
 *
 * @template {{color: string, line: {color: string, width: number}}} Marker
 * @param {Marker} marker
 * @param {number} pixels for each place
 * @param {string} color
 * @returns {Marker}
 */
function thinned(marker, pixels, color) {
  return pixels < THIN_PX ? { ...marker, color, line: { color, width: 0 } } : marker;
}

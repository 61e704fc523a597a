/**
 * Columns from the first period to the last.
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

/** @import { Palette } from "../theme.js" */
/** @import { Shown } from "./shown.js" */

export const COLUMNS_PX = 230;
const MARGIN = { l: 46, r: 8, t: 16, b: 40 };
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
  const pixels = (width - MARGIN.l - MARGIN.r) / (places.length + 2 * spare);
  const column = { type: "bar", x: places, width: pixels < THIN_PX ? 1 : 0.84 };
  const ticks = everySo(places, pixels, marks);
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
      margin: MARGIN,
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
      yaxis: numberAxis(Math.max(1, ...series.numbers, ...(behind ?? [])) * 1.08, palette),
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

/**
 * The places whose labels fit beside each other.
 *
 * @param {number[]} places
 * @param {number} pixels for each place
 * @param {Shown["marks"]} marks
 */
function everySo(places, pixels, marks) {
  const label = Math.max(1, ...marks.map(({ label }) => label.length)) * LETTER_PX + 14;
  const step = Math.max(1, Math.ceil(label / pixels));
  return places.filter((i) => i % step === 0);
}

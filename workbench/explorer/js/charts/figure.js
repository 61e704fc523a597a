/**
 * What figures have in common: their frame, their axes, and how one kind of mark looks.
 *
 * @module
 */

import { asLabel } from "./labels.js";
import { markWords } from "./words.js";

/** @import { Palette } from "../theme.js" */
/** @import { Series, Shown } from "./shown.js" */

export const FONT_PX = 12;
/** An average, where room is shared out before anything is measured. */
export const LETTER_PX = 6.4;
export const CONFIG = {
  displayModeBar: false,
  typesetMath: false,
  responsive: false,
  showTips: false,
  doubleClick: false,
};

/** Tell series apart where colours do not: nothing, lines, dots, a grid, level lines. */
const PATTERNS = ["", "/", ".", "x", "-"];
/** What is no one value is grey. */
const GREY_PATTERNS = { others: "\\", missing: "|" };

/**
 * @param {Series} series
 * @param {Palette} palette
 */
export function inkOf({ look }, palette) {
  if (typeof look === "string") return { color: palette.others, shape: GREY_PATTERNS[look] };
  return { color: palette.series[look], shape: PATTERNS[look] };
}

/**
 * @param {Series} series
 * @param {Palette} palette
 */
export function looksOf(series, palette) {
  const { color, shape } = inkOf(series, palette);
  const pattern = {
    shape,
    bgcolor: color,
    fgcolor: palette.surface,
    fgopacity: 0.7,
    size: 6,
    solidity: 0.25,
  };
  return {
    color,
    // Parts that touch are told apart by a line of the ground between them.
    line: { color: palette.surface, width: 1 },
    ...(shape ? { pattern } : {}),
  };
}

/** All quotes, behind those that match: an outline, so that it is no matter of shade. @param {Palette} palette */
export function outline(palette) {
  return { color: palette.ghost, line: { color: palette.edge, width: 1 } };
}

/**
 * The words for each place, where they are no one's markup.
 *
 * @param {Shown} shown
 * @param {Series} series
 */
export function hover(shown, series) {
  return {
    hovertext: shown.marks.map((_, i) => asLabel(markWords(shown, i, series))),
    hoverinfo: "text",
  };
}

/**
 * @param {Palette} palette
 * @param {{width: number, height: number}} size
 */
export function frame(palette, { width, height }) {
  return {
    width,
    height,
    paper_bgcolor: "rgba(0, 0, 0, 0)",
    plot_bgcolor: "rgba(0, 0, 0, 0)",
    font: { family: palette.font, size: FONT_PX, color: palette.text },
    hoverlabel: {
      bgcolor: palette.surface,
      bordercolor: palette.edge,
      font: { color: palette.text, family: palette.font },
      align: "left",
    },
    hoverdistance: 30,
    showlegend: false,
    dragmode: false,
  };
}

/**
 * An axis of whole numbers from 0 to `end`.
 *
 * @param {number} end
 * @param {Palette} palette
 */
export function numberAxis(end, palette) {
  return {
    range: [0, end],
    // Level, however little room there is.
    tickangle: 0,
    // Plotly would put halves between so few.
    ...(end < 6 ? { dtick: 1 } : { nticks: 6 }),
    tickformat: ",d",
    gridcolor: palette.line,
    zeroline: true,
    zerolinecolor: palette.edge,
    tickfont: { color: palette.muted },
    fixedrange: true,
  };
}

/** An axis of places, at 0, 1, 2, ...: a value that looks like a number or a date stays a word. */
export const PLACES = {
  type: "linear",
  tickmode: "array",
  ticks: "",
  showgrid: false,
  zeroline: false,
  fixedrange: true,
};

/**
 * The coverage chart as Plotly data: one bar a value, what matches drawn over all there is.
 *
 * @module
 */

import { count, number, valueLabel } from "./dom.js";

/** @import { Ranked } from "./ranking.js" */
/** @import { Palette } from "./theme.js" */

/** Bars that can be told apart at a glance; the table below the chart holds the rest. */
export const MOST_BARS = 12;
const BAR_PX = 26;
const FRAME_PX = 40;
/** At least this many pixels for the bars, whatever the labels need. */
const PLOT_SHARE = 0.62;
const LETTER_PX = 6.6;

/**
 * @param {Ranked[]} ranked
 * @param {{filtered: boolean, width: number, label: string}} view
 * @param {Palette} palette
 */
export function coverageFigure(ranked, view, palette) {
  const bars = ranked.slice(0, MOST_BARS);
  const longest = Math.max(1, ...bars.map((bar) => bar.all));
  const letters = Math.max(12, Math.floor((view.width * (1 - PLOT_SHARE)) / LETTER_PX));
  const names = bars.map((bar) => escape(shorten(valueLabel(bar.value), letters)));
  return {
    data: traces(bars, view.filtered, palette),
    layout: {
      ...frame(bars.length, palette),
      xaxis: {
        range: [0, longest * 1.14],
        ...(longest < 5 ? { dtick: 1 } : { nticks: 6 }),
        gridcolor: palette.line,
        zeroline: false,
        tickfont: { color: palette.muted },
        title: { text: "quotes", font: { color: palette.muted, size: 12 }, standoff: 4 },
        fixedrange: true,
      },
      yaxis: {
        // Positions, not names, so that a value that looks like a number or a date stays a word.
        tickvals: bars.map((_, i) => i),
        ticktext: bars.map((bar, i) => (bar.chosen ? `✓ ${names[i]}` : names[i])),
        range: [bars.length - 0.4, -0.6],
        automargin: true,
        ticks: "",
        ticklen: 6,
        showgrid: false,
        zeroline: false,
        fixedrange: true,
      },
    },
    config: { displayModeBar: false, typesetMath: false, responsive: false, showTips: false },
  };
}

/**
 * @param {Ranked[]} bars
 * @param {boolean} filtered
 * @param {Palette} palette
 */
function traces(bars, filtered, palette) {
  const common = {
    type: "bar",
    orientation: "h",
    y: bars.map((_, i) => i),
    hovertext: bars.map((bar) => escape(hover(bar, filtered))),
    hoverinfo: "text",
    width: 0.72,
  };
  const all = {
    ...common,
    name: "all quotes",
    x: bars.map((bar) => bar.all),
    marker: { color: palette.pale },
    text: bars.map((bar) =>
      filtered ? `${number(bar.count)} of ${number(bar.all)}` : number(bar.all)
    ),
    textposition: "outside",
    textfont: { color: palette.text, size: 12 },
    cliponaxis: false,
  };
  const matching = {
    ...common,
    name: "matching quotes",
    x: bars.map((bar) => bar.count),
    marker: { color: palette.bar },
  };
  return [all, matching];
}

/**
 * @param {number} bars
 * @param {Palette} palette
 */
function frame(bars, palette) {
  return {
    barmode: "overlay",
    height: chartHeight(bars),
    margin: { l: 8, r: 12, t: 2, b: FRAME_PX - 2, pad: 2 },
    paper_bgcolor: "rgba(0, 0, 0, 0)",
    plot_bgcolor: "rgba(0, 0, 0, 0)",
    font: { family: palette.font, size: 12.5, color: palette.text },
    hoverlabel: {
      bgcolor: palette.surface,
      bordercolor: palette.line,
      font: { color: palette.text, family: palette.font },
      align: "left",
    },
    showlegend: false,
    dragmode: false,
  };
}

/** @param {number} bars */
export function chartHeight(bars) {
  return Math.max(1, Math.min(bars, MOST_BARS)) * BAR_PX + FRAME_PX;
}

/**
 * @param {Ranked} bar
 * @param {boolean} filtered
 */
function hover(bar, filtered) {
  const all = count(bar.all, "quote");
  return `${valueLabel(bar.value)}: ${filtered ? `${number(bar.count)} of ${all}` : all}`;
}

/**
 * What the chart shows, in words, for those who do not see it.
 *
 * @param {Ranked[]} ranked
 * @param {string} label
 * @param {boolean} filtered
 */
export function describe(ranked, label, filtered) {
  const bars = ranked.slice(0, MOST_BARS).map((bar) => hover(bar, filtered));
  return `Bar chart of quotes by ${label.toLowerCase()}. ${bars.join("; ")}.`;
}

/**
 * Plotly reads a subset of HTML in its labels; an article's words are words.
 *
 * @param {string} text
 */
export function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * @param {string} text
 * @param {number} letters
 */
export function shorten(text, letters) {
  // By code points, lest an emoji be cut in half.
  const points = [...text];
  return points.length <= letters ? text : `${points.slice(0, letters - 1).join("").trimEnd()}…`;
}

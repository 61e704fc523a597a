/**
 * A chart as a picture for a paper: light and equally wide whatever the screen is, with the heading
 * and the key that stand beside it on the page.
 *
 * @module
 */

import { asLabel } from "./labels.js";
import { FONT_PX } from "./figure.js";
import { widest } from "./measured.js";

/** @import { Palette } from "../theme.js" */
/** @import { Kind } from "./chart.js" */
/** @import { Shown } from "./shown.js" */

/** @typedef {"png" | "svg"} Format */

const WIDTH = 760;
/** For print: twice as many pixels as points. */
const SCALE = 2;
const HEADING_PX = 46;
const NOTE_PX = 18;
const LINE_PX = 22;
const MARGIN_PX = 12;
const SWATCH_PX = 60;

/**
 * What Plotly makes the picture of.
 *
 * @param {Kind} kind
 * @param {Shown} shown
 * @param {Palette} palette
 * @returns {{data: any[], layout: any}}
 */
export function pictureFigure(kind, shown, palette) {
  const { data, layout } = kind.figure(shown, WIDTH - 2 * MARGIN_PX, palette);
  const traces = data.map((/** @type {any} */ trace) => ({
    ...trace,
    name: shown.series.length > 1 ? trace.name : NAMES[trace.name] ?? trace.name,
    showlegend: trace.mode !== "text",
  }));
  const named = traces.filter((/** @type {any} */ { showlegend }) => showlegend);
  // One kind of mark needs no key.
  const lines = named.length > 1
    ? keyLines(named.map((/** @type {any} */ t) => t.name), palette)
    : 0;
  const { l, r, t, b } = layout.margin;
  const heading = HEADING_PX + shown.notes.length * NOTE_PX;
  const [above, below] = [t + heading, b + lines * LINE_PX + MARGIN_PX];
  return {
    data: traces,
    layout: {
      ...layout,
      width: WIDTH,
      height: layout.height + heading + lines * LINE_PX + MARGIN_PX,
      paper_bgcolor: palette.surface,
      plot_bgcolor: palette.surface,
      margin: { l: l + MARGIN_PX, r: r + MARGIN_PX, t: above, b: below },
      title: {
        text: asLabel(shown.title),
        font: { size: 16 },
        subtitle: { text: shown.notes.map(asLabel).join("<br>"), font: { color: palette.muted } },
        ...{ x: 0, xref: "container", y: 1, yref: "container", yanchor: "top" },
        pad: { l: MARGIN_PX, t: MARGIN_PX },
      },
      showlegend: lines > 0,
      legend: {
        orientation: "h",
        traceorder: "normal",
        ...{ x: 0, xref: "container", y: 0, yref: "container", yanchor: "bottom" },
      },
    },
  };
}

/**
 * @param {any} plotly
 * @param {ReturnType<typeof pictureFigure>} figure
 * @param {Format} format
 * @returns {Promise<Blob>}
 */
export async function picture(plotly, figure, format) {
  const { width, height } = figure.layout;
  const scale = format === "png" ? SCALE : 1;
  const address = await plotly.toImage(figure, { format, width, height, scale });
  const at = address.indexOf(",");
  const [head, body] = [address.slice(0, at), address.slice(at + 1)];
  const type = head.slice("data:".length).split(";")[0];
  if (!head.includes("base64")) return new Blob([decodeURIComponent(body)], { type });
  return new Blob([Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))], { type });
}

/** What the key on the page calls them. @type {{[name: string]: string}} */
const NAMES = { quotes: "matching", "share of all": "share in all" };

/**
 * How many lines the key takes, below the axis.
 *
 * @param {string[]} names
 * @param {Palette} palette
 */
function keyLines(names, palette) {
  // Plotly puts them in columns as wide as the widest.
  const each = widest(names, FONT_PX, palette.font) + SWATCH_PX;
  return Math.ceil(names.length / Math.max(1, Math.floor(WIDTH / each)));
}

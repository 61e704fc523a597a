/**
 * What the marks of a chart mean: a line of swatches with their names.
 *
 * @module
 */

import { h } from "../dom.js";
import { inkOf } from "./figure.js";

/** @import { Palette } from "../theme.js" */
/** @import { Pick, Series, Shown } from "./shown.js" */

const SVG = "http://www.w3.org/2000/svg";
const SIDE = 14;
/** Plotly's patterns, drawn by hand into a square. */
const STROKES = /** @type {{[shape: string]: string}} */ ({
  "": "",
  "/": "M-2 9 9 -2M2 16 16 2",
  "\\": "M5 -2 16 9M-2 2 12 16",
  x: "M-2 9 9 -2M2 16 16 2M5 -2 16 9M-2 2 12 16",
  "|": "M3.5 0V14M8.5 0V14",
  "-": "M0 3.5H14M0 8.5H14",
  ".": "M3 3.5h.01M9 3.5h.01M6 8h.01M12 8h.01M3 12h.01M9 12h.01",
});

/**
 * @param {Shown} shown
 * @param {Palette} palette
 * @param {(pick: Pick) => void} onPick
 * @returns {HTMLElement[]}
 */
export function keyParts(shown, palette, onPick) {
  const { series, behind, level } = shown;
  if (series.length > 1) return series.map((one) => h("li", {}, entry(one, palette, onPick)));
  if (behind) {
    return [words(filled(series[0], palette), "matching"), words(outlined(palette), "all")];
  }
  if (level) {
    return [words(filled(series[0], palette), "matching"), words(tick(palette), "share in all")];
  }
  return [];
}

/**
 * @param {Series} series
 * @param {Palette} palette
 * @param {(pick: Pick) => void} onPick
 */
function entry(series, palette, onPick) {
  const { pick, chosen, label } = series;
  const parts = [filled(series, palette), h("span", {}, `${chosen ? "✓ " : ""}${label}`)];
  if (!pick) return h("span", { class: "wb-key-entry" }, ...parts);
  return h("button", {
    type: "button",
    class: "wb-key-entry",
    title: label,
    "aria-pressed": String(chosen),
    "data-key": `key ${series.at}`,
    click: () => onPick(pick),
  }, ...parts);
}

/**
 * @param {Element} swatch
 * @param {string} text
 */
function words(swatch, text) {
  return h("li", {}, h("span", { class: "wb-key-entry" }, swatch, h("span", {}, text)));
}

/**
 * @param {Series} series
 * @param {Palette} palette
 */
function filled(series, palette) {
  const { color, shape } = inkOf(series, palette);
  const strokes = shape === "." ? 2 : 1.4;
  return swatch(
    part("rect", { width: SIDE, height: SIDE, fill: color }),
    part("path", {
      d: STROKES[shape],
      stroke: palette.surface,
      "stroke-width": strokes,
      "stroke-linecap": "round",
      fill: "none",
    }),
  );
}

/** @param {Palette} palette */
function outlined(palette) {
  const size = SIDE - 1;
  return swatch(
    part("rect", {
      x: 0.5,
      y: 0.5,
      width: size,
      height: size,
      fill: palette.ghost,
      stroke: palette.edge,
    }),
  );
}

/** @param {Palette} palette */
function tick(palette) {
  return swatch(part("path", { d: "M7 0V14", stroke: palette.text, "stroke-width": 2 }));
}

/** @param {...SVGElement} parts */
function swatch(...parts) {
  const svg = part("svg", {
    width: SIDE,
    height: SIDE,
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    "aria-hidden": "true",
    class: "wb-swatch",
  });
  svg.append(...parts);
  return svg;
}

/**
 * @param {string} tag
 * @param {{[name: string]: string | number}} attributes
 * @returns {SVGElement}
 */
function part(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

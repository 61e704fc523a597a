/**
 * How wide words are when they are drawn, so that none is cut off.
 *
 * @module
 */

/** Where nothing can be measured: wider than most letters of most fonts. */
const WIDE_LETTER = 0.66;

/** @type {OffscreenCanvasRenderingContext2D | null | undefined} */
let context;

/**
 * @param {string} text
 * @param {number} size of the letters in pixels
 * @param {string} font as CSS names it
 */
export function widthOf(text, size, font) {
  context ??= globalThis.OffscreenCanvas ? new OffscreenCanvas(1, 1).getContext("2d") : null;
  if (!context) return [...text].length * size * WIDE_LETTER;
  context.font = `${size}px ${font}`;
  return context.measureText(text).width;
}

/**
 * The widest of several.
 *
 * @param {string[]} texts
 * @param {number} size
 * @param {string} font
 */
export function widest(texts, size, font) {
  return Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text, size, font))));
}

/**
 * Files that the browser is given to save.
 *
 * @module
 */

import { h } from "./dom.js";

/** Some browsers read the file only after the click has returned. */
const KEPT_MS = 60_000;

/**
 * As if a link to the file had been clicked: it lands among the browser's downloads.
 *
 * @param {string} filename
 * @param {Blob} blob
 */
export function download(filename, blob) {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: filename }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

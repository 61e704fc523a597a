/**
 * By which it is told whether a saved view is what is on screen.
 *
 * @module
 */

import { canonical } from "../filter/canonical.js";

/** @import { View } from "./checked.js" */

/**
 * Equal for views that are one; what is read at the moment makes no other view. "" for what is none:
 * what is wrong with it is said when somebody opens it.
 *
 * @param {View} view from a file or a browser, where anybody may have written it
 */
export function shape(view) {
  try {
    const { filters, count, look } = view;
    const { opened: _, ...kept } = look ?? {};
    const sorted = Object.entries(kept).sort(([a], [b]) => a < b ? -1 : 1);
    return JSON.stringify([canonical(filters), count, sorted]);
  } catch {
    return "";
  }
}

/**
 * Which charts there are for a table.
 *
 * @module
 */

import { barFigure, barHeight } from "./bars.js";
import { columnFigure, COLUMNS_PX } from "./columns.js";
import { readExperts } from "./experts.js";
import { readKinds } from "./kinds.js";
import { Looks } from "./looks.js";
import { MOST_SERIES, readThemes } from "./themes.js";
import { facetOf, MOST_MARKS } from "./values.js";
import { readVoices } from "./voices.js";

/** @import { Table } from "../types.js" */
/** @import { Kind } from "./chart.js" */

/**
 * @param {Table} table
 * @returns {Kind[]}
 */
export function kindsOf(table) {
  const looks = new Looks(MOST_SERIES);
  // Room for the chart at its highest, so that the page does not jump when fewer match.
  const rows = (/** @type {string} */ name) =>
    Math.min(MOST_MARKS, facetOf(table, name).values.length + (name === "theme" ? 1 : 0));
  const [themes, experts] = [rows("theme"), rows("expert")];
  return [
    {
      name: "themes",
      heading: "Themes and institutions",
      picture: "Bar chart",
      height: barHeight(themes),
      read: (state, kept) => readThemes(state, kept, looks),
      figure: barFigure,
    },
    {
      name: "voices",
      heading: "Quotes over time",
      picture: "Column chart",
      height: COLUMNS_PX,
      read: readVoices,
      figure: columnFigure,
    },
    {
      name: "experts",
      heading: "Most quoted people",
      picture: "Bar chart",
      height: barHeight(experts),
      read: readExperts,
      figure: barFigure,
    },
    {
      name: "kinds",
      heading: "Direct, mixed, indirect",
      picture: "Bar chart",
      height: barHeight(3),
      read: readKinds,
      figure: barFigure,
    },
  ];
}

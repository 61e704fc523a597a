/**
 * A figure made for light pages, in the colours of a dark one.
 *
 * Only what is surely ground, text and line is exchanged: white, near-black and pale grey in the
 * layout, and black marks and words, which a dark ground would swallow. A figure without a ground of its own
 * gets the page's; colours that carry meaning stay.
 *
 * @module
 */

const GROUND = "#111111";
const TEXT = "#e8e8e8";
const LINE = "#4a4a4a";
const BLACK_MARK = "#ffffff";

/** What the workbench's and Plotly's own light figures are made of. @type {{[name: string]: string}} */
const LAYOUT = {
  "#ffffff": GROUND,
  "#fff": GROUND,
  "white": GROUND,
  "#e5ecf6": "#1b1d21",
  "#222222": TEXT,
  "#2a3f5f": TEXT,
  "#000000": TEXT,
  "#444": TEXT,
  "black": TEXT,
  "#d9d9d9": LINE,
  "#ebf0f8": LINE,
  "#eee": LINE,
};

/** @type {{[name: string]: string}} */
const MARKS = {
  "#000000": BLACK_MARK,
  "black": BLACK_MARK,
  "#0072b2": "#3d9fdb",
  // What is written beside a mark.
  "#222222": TEXT,
  "#2a3f5f": TEXT,
};

/**
 * @param {any[]} data
 * @param {any} layout
 */
export function inDark(data, layout) {
  const changed = exchanged(layout, LAYOUT);
  // Where a template brings the ground, the layout need not: ours would hide it.
  const template = changed.template?.layout ?? {};
  return {
    data: exchanged(data, MARKS),
    layout: {
      paper_bgcolor: template.paper_bgcolor ?? GROUND,
      plot_bgcolor: template.plot_bgcolor ?? GROUND,
      ...changed,
      font: { color: TEXT, ...changed.font },
    },
  };
}

/**
 * A copy of `value` with the colours in `table` exchanged, at any depth; a word elsewhere that is
 * also the name of a colour stays a word.
 *
 * @param {any} value
 * @param {{[name: string]: string}} table
 * @param {boolean} [colour] whether a string is one
 * @returns {any}
 */
function exchanged(value, table, colour = false) {
  if (typeof value === "string") return colour ? table[value.toLowerCase()] ?? value : value;
  if (Array.isArray(value)) return value.map((item) => exchanged(item, table, colour));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      exchanged(item, table, name.includes("color")),
    ]),
  );
}

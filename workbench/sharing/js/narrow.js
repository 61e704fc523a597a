/**
 * A figure of the workbench's on a page as narrow as a phone: what is written over and beside it is
 * broken into lines, as Plotly would cut it off.
 *
 * @module
 */

/** Up to so many CSS pixels titles and names lack room. */
const NARROW_PX = 560;
/** A letter's mean width and a line's height, as shares of the letters' size. */
const LETTER = 0.56;
const LINE = 1.3;
/** So much of the width the names beside an axis may take. */
const NAMES = 0.4;
const NAMES_PX = 12;
const AXIS_TITLE_PX = 13;

/** @param {number} width in CSS pixels, 0 where nothing is shown */
export function isNarrow(width) {
  return width > 0 && width <= NARROW_PX;
}

/**
 * @param {any} layout as Plotly's JSON
 * @param {number} width of the figure
 * @returns {any} the layout itself where there is nothing to fit
 */
export function fitted(layout, width) {
  if (!isNarrow(width) || !layout.meta?.workbench || !layout.title?.text) return layout;
  const { title, height, margin } = layout;
  const room = width - 2 * (title.pad?.l ?? 0);
  const heading = broken(title.text, room, title.font.size);
  const notes = title.subtitle && broken(title.subtitle.text, room, title.subtitle.font.size);
  const more = heading.more + (notes?.more ?? 0);
  return {
    ...layout,
    ...Object.fromEntries(
      Object.entries(layout)
        .filter(([name]) => /^[xy]axis\d*$/.test(name))
        .map(([name, axis]) => [name, fittedAxis(name[0], axis, width)]),
    ),
    title: {
      ...title,
      text: heading.text,
      ...(notes ? { subtitle: { ...title.subtitle, text: notes.text } } : {}),
    },
    height: height + more,
    margin: { ...margin, t: margin.t + more },
  };
}

/**
 * @param {string} direction
 * @param {any} axis
 * @param {number} width
 */
function fittedAxis(direction, axis, width) {
  if (direction === "x") {
    const [from, to] = axis.domain ?? [0, 1];
    const room = width * (1 - NAMES) * (to - from);
    const text = axis.title?.text && broken(axis.title.text, room, AXIS_TITLE_PX).text;
    return text ? { ...axis, title: { ...axis.title, text } } : axis;
  }
  if (!Array.isArray(axis.ticktext)) return axis;
  /** @type {string[]} */
  const names = axis.ticktext;
  return {
    ...axis,
    // The figure's title says what the names are.
    title: { ...axis.title, text: "" },
    tickfont: { ...axis.tickfont, size: NAMES_PX },
    ticktext: names.map((name) => broken(name, width * NAMES, NAMES_PX).text),
  };
}

/**
 * Words in lines that fit, and how many pixels more these take.
 *
 * @param {string} text
 * @param {number} room in pixels
 * @param {number} size of the letters
 */
function broken(text, room, size) {
  const most = Math.floor(room / (size * LETTER));
  const before = text.split("<br>");
  const lines = before.flatMap((line) => inLines(line.split(" "), most));
  return { text: lines.join("<br>"), more: (lines.length - before.length) * size * LINE };
}

/**
 * @param {string[]} words
 * @param {number} most letters a line; a longer word stands alone
 */
function inLines(words, most) {
  const lines = [words[0]];
  for (const word of words.slice(1)) {
    const line = `${lines[lines.length - 1]} ${word}`;
    if (line.length <= most) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
}

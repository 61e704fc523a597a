/**
 * Names beside the points of a network, where the page is narrower than the paper they were placed
 * for: there points are nearer to each other, and names would lie over names.
 *
 * @module
 */

/** The width that `questions/network.py` places names for. */
const PLACED_FOR_PX = 820;
/** A line at the size of 12, and what is between name and point, as `questions/labels.py`. */
const LINE = 15;
const APART = 2;
/** Plotly keeps names off points a quarter larger than they are, as some of its shapes are. */
const LARGER = 1.25;
const NAME_PX = 12;
/** The sides of a point, as Plotly calls them: where the name's middle is, in widths and heights. */
const SIDES = {
  "middle right": [0.5, 0],
  "middle left": [-0.5, 0],
  "top center": [0, -0.5],
  "bottom center": [0, 0.5],
};

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
/** @typedef {keyof SIDES} Side */

/**
 * The traces of a figure; in those whose points have names each name stands where there is room for
 * it, or shows on pointing alone. Larger points choose first, each the side it has before others.
 *
 * @param {any[]} data
 * @param {any} layout
 * @param {number} width of the figure in CSS pixels
 * @param {(text: string) => number} widthOf a name in the letters of the figure
 * @returns {any[]} the data itself where nothing has to move
 */
export function withRoom(data, layout, width, widthOf) {
  if (!isPlaced(layout, width)) return data;
  return data.map((trace) =>
    trace.mode === "markers+text" ? placed(trace, layout, width, widthOf) : trace
  );
}

/**
 * How wide names are in the letters of a figure.
 *
 * @param {any} layout
 * @returns {(text: string) => number} in CSS pixels
 */
export function measure(layout) {
  const context = /** @type {CanvasRenderingContext2D} */ (
    document.createElement("canvas").getContext("2d")
  );
  context.font = `${NAME_PX}px ${layout.font?.family ?? "sans-serif"}`;
  return (text) => context.measureText(text).width;
}

/**
 * Whether the names of a figure depend on its width.
 *
 * @param {any} layout
 * @param {number} width
 */
export function isPlaced(layout, width) {
  const { meta, xaxis, yaxis } = layout;
  // Without axes on the paper: the network; names in other figures are ticks.
  const bare = xaxis?.visible === false && Boolean(xaxis.range && yaxis?.range);
  return Boolean(meta?.workbench) && bare && width > 0 && width < PLACED_FOR_PX;
}

/**
 * @param {any} trace
 * @param {any} layout
 * @param {number} width
 * @param {(text: string) => number} widthOf
 */
function placed(trace, layout, width, widthOf) {
  const { margin, height } = layout;
  const x = scale(layout.xaxis.range, margin.l, width - margin.r);
  const y = scale(layout.yaxis.range, height - margin.b, margin.t);
  /** @type {number[]} */
  const sizes = trace.marker.size;
  const points = sizes.map((size, i) => ({ x: x(trace.x[i]), y: y(trace.y[i]), size }));
  const around = points.map((point) => boxOf(point, [0, 0], point.size, point.size));
  const taken = [...around];
  const text = trace.text.map(() => "");
  const sides = [...trace.textposition];
  const order = sizes.map((_, i) => i).sort((one, other) => sizes[other] - sizes[one]);
  for (const i of order) {
    if (!trace.text[i]) continue;
    const across = widthOf(trace.text[i]);
    const own = SIDES[/** @type {Side} */ (sides[i])] ? [sides[i]] : [];
    for (const side of new Set([...own, ...Object.keys(SIDES)])) {
      const box = boxOf(points[i], SIDES[/** @type {Side} */ (side)], across, LINE);
      const free = !taken.some((other) => other !== around[i] && meet(box, other));
      if (free && box.left >= 0 && box.right <= width) {
        taken.push(box);
        text[i] = trace.text[i];
        sides[i] = side;
        break;
      }
    }
  }
  return { ...trace, text, textposition: sides };
}

/**
 * @param {[number, number]} range
 * @param {number} from
 * @param {number} to
 */
function scale([low, high], from, to) {
  return (/** @type {number} */ value) => from + (value - low) / (high - low) * (to - from);
}

/**
 * @param {{ x: number, y: number, size: number }} point
 * @param {number[]} side
 * @param {number} width
 * @param {number} height
 * @returns {Box}
 */
function boxOf(point, [across, down], width, height) {
  const x = point.x + across * (width + LARGER * point.size + APART);
  const y = point.y + down * (height + LARGER * point.size + APART);
  return {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  };
}

/**
 * @param {Box} one
 * @param {Box} other
 */
function meet(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom &&
    other.top < one.bottom;
}

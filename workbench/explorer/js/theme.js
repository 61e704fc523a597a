/**
 * The page's colours, as Plotly needs them: resolved values, and a call when they change.
 *
 * @module
 */

/**
 * @typedef {object} Palette
 * @property {string} text
 * @property {string} muted
 * @property {string} line for what only guides the eye
 * @property {string} edge for what must be seen: contrast of 3 and more to the ground
 * @property {string} ghost the ground of marks that are outlined
 * @property {string} surface
 * @property {string[]} series colours of marks, as many as can be told apart
 * @property {string} others
 * @property {string} font
 */

/**
 * Okabe and Ito, "Color Universal Design" (2008), told apart with any common colour vision: on a
 * light ground those that `workbench.charts.style` uses; on a dark one black cannot be seen and
 * blue hardly, which their lighter ones replace.
 */
const ON_LIGHT = {
  series: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000"],
  others: "#767676",
};
const ON_DARK = {
  series: ["#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442"],
  others: "#949494",
};

/**
 * @param {HTMLElement} element below the root, so that the CSS gives it the root's variables
 * @returns {Palette}
 */
export function readPalette(element) {
  const probe = document.createElement("span");
  element.append(probe);
  /** @param {string} name */
  const colour = (name) => {
    // A custom property keeps its formula; as a colour the browser works it out.
    probe.style.color = `var(${name})`;
    return asRgb(getComputedStyle(probe).color);
  };
  const surface = colour("--wb-bg");
  const palette = {
    text: colour("--wb-text"),
    muted: colour("--wb-muted"),
    line: colour("--wb-line"),
    edge: colour("--wb-edge"),
    ghost: colour("--wb-hover"),
    surface,
    ...markColours(surface),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return palette;
}

/**
 * For paper and pictures, which are light whatever the screen is.
 *
 * @type {Palette}
 */
export const LIGHT = {
  text: "#1b1b1b",
  muted: "#555555",
  line: "#dddddd",
  edge: "#777777",
  ghost: "#eeeeee",
  surface: "#ffffff",
  ...ON_LIGHT,
  font: "Helvetica, Arial, sans-serif",
};

/**
 * The colours that marks have on a ground of this colour.
 *
 * @param {string} ground as the browser computes it
 */
export function markColours(ground) {
  const white = contrast(ground, "#ffffff");
  return contrast(ground, "#000000") > white ? ON_LIGHT : ON_DARK;
}

/**
 * Contrast of two colours as WCAG 2.2 defines it, from 1 to 21.
 *
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @param {string} css `#rrggbb`, `rgb(...)` or `rgba(...)` */
function luminance(css) {
  const channels = css.startsWith("#")
    ? [1, 3, 5].map((i) => parseInt(css.slice(i, i + 2), 16))
    : (css.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Mixed colours come out as `color(srgb 0.1 0.2 0.3)`, which Plotly does not read.
 *
 * @param {string} css
 */
export function asRgb(css) {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(css);
  if (!mixed) return css;
  const [red, green, blue] = mixed.slice(1, 4).map((part) => Math.round(255 * Number(part)));
  return `rgba(${red}, ${green}, ${blue}, ${mixed[4] ?? 1})`;
}

/**
 * @param {() => void} changed
 * @returns {() => void} stops watching
 */
export function watchTheme(changed) {
  // JupyterLab writes the theme's name on the body after the theme's stylesheet is in force.
  const observer = new MutationObserver(changed);
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: ["data-jp-theme-light", "data-jp-theme-name", "class"],
  });
  const asked = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) =>
    matchMedia(query)
  );
  asked.forEach((query) => query.addEventListener("change", changed));
  return () => {
    observer.disconnect();
    asked.forEach((query) => query.removeEventListener("change", changed));
  };
}

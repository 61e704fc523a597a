/**
 * The page's colours, as Plotly needs them: resolved values, and a call when they change.
 *
 * @module
 */

/**
 * @typedef {object} Palette
 * @property {string} text
 * @property {string} muted
 * @property {string} line
 * @property {string} bar
 * @property {string} pale
 * @property {string} surface
 * @property {string} font
 */

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
  const palette = {
    text: colour("--wb-text"),
    muted: colour("--wb-muted"),
    line: colour("--wb-line"),
    bar: colour("--wb-bar"),
    pale: colour("--wb-pale"),
    surface: colour("--wb-bg"),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return palette;
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
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", changed);
  };
}

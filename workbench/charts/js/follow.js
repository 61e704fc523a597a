/**
 * Figures of the workbench in a notebook's outputs, light or dark as JupyterLab is.
 *
 * JupyterLab draws a figure from its JSON, which is light and stays what it is: what is saved, compared
 * and shared is the same under every theme. Only what is on screen is exchanged.
 *
 * @module
 */

import { inDark } from "./dark.js";

/** As JupyterLab shows one; the Explorer's charts have colours of their own. */
const DRAWN = ".jp-RenderedPlotly.js-plotly-plot";
/** Lets a figure be drawn, and many be looked for at once. */
const PAUSE_MS = 150;
/** With it a figure that is drawn again stays zoomed, and what was hidden in its key stays hidden. */
const SAME = "workbench";

/**
 * What a figure was made of; `dressed` is the layout that it has now.
 *
 * @typedef {{data: any[], layout: any, dressed: any, dark: boolean}} Made
 */

/** By the element that it is drawn in, for all who follow on one page. @type {WeakMap<Element, Made>} */
const MADE = new WeakMap();

/**
 * @param {HTMLElement} body
 * @returns {() => void} stops; figures stay as they are
 */
export function follow(body) {
  let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  const soon = () => {
    // What is under way looks at all there is by then.
    timer ??= setTimeout(() => {
      timer = undefined;
      const dark = body.dataset.jpThemeLight === "false";
      for (const figure of body.querySelectorAll(DRAWN)) dress(figure, dark);
    }, PAUSE_MS);
  };
  const drawn = new MutationObserver((changes) => changes.some(adds) && soon());
  drawn.observe(body, { childList: true, subtree: true });
  const themed = new MutationObserver(soon);
  themed.observe(body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  soon();
  return () => {
    clearTimeout(timer);
    drawn.disconnect();
    themed.disconnect();
  };
}

/** @param {MutationRecord} change */
function adds({ addedNodes, target }) {
  return addedNodes.length > 0 && /** @type {Element} */
    (target).closest?.(".jp-OutputArea") !== null;
}

/**
 * @param {any} figure the element, with what Plotly keeps on it
 * @param {boolean} dark
 */
function dress(figure, dark) {
  const plotly = /** @type {any} */ (globalThis).Plotly;
  if (!plotly || !figure._fullLayout || !figure.layout?.meta?.workbench) return;
  let made = MADE.get(figure);
  // Drawn by JupyterLab, for the first time or again: light, as it was made.
  if (!made || figure.layout !== made.dressed) {
    made = { data: figure.data, layout: figure.layout, dressed: figure.layout, dark: false };
    MADE.set(figure, made);
  }
  if (dark === made.dark) return;
  const { data, layout } = structuredClone({ data: made.data, layout: made.layout });
  const shown = dark ? inDark(data, layout) : { data, layout };
  const own = { ...shown.layout, uirevision: SAME };
  Object.assign(made, { dressed: own, dark });
  plotly.react(figure, shown.data, own);
}

/**
 * A shared page's start: Explorers first, then Plotly, which takes seconds, and the figures.
 *
 * @module
 */

import { loadPlotly } from "../../explorer/js/kernel/plotly.js";
import { Figures } from "./figures.js";
import { Addresses } from "./history.js";
import { Host } from "./host.js";
import { clearNames } from "./names.js";
import { bytesPart, hasPart, jsonPart, packedPart, unpacked } from "./parts.js";
import { failed, placesOf } from "./places.js";

/** nbconvert's class for HTML that cells print. */
const NOTEBOOK_HTML = "jp-RenderedHTMLCommon";

async function openExplorers() {
  /** @type {Map<string, HTMLElement[]>} */
  const places = new Map();
  for (const place of placesOf("explorer")) {
    const number = place.dataset.workbenchExplorer ?? "";
    places.set(number, [...(places.get(number) ?? []), place]);
  }
  if (!places.size) return;
  const source = await unpacked(packedPart("explorer")).blob();
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const { default: explorer } = await import(url);
  URL.revokeObjectURL(url);
  const made = await Promise.all([...places.keys()].map(hostOf));
  const hosts = new Map(made.flatMap((host, i) => host ? [[i + 1, host]] : []));
  new Addresses(hosts).open();
  for (const [i, elements] of [...places.values()].entries()) {
    const model = hosts.get(i + 1);
    if (model) await openExplorer(explorer, model, elements).catch(() => elements.forEach(failed));
    else elements.forEach(failed);
  }
}

/**
 * @param {string} number
 * @returns {Promise<Host | null>} null where its data cannot be read
 */
async function hostOf(number) {
  try {
    const [head, columns, rows] = await Promise.all([
      jsonPart(`head-${number}`),
      bytesPart(`columns-${number}`),
      jsonPart(`rows-${number}`),
    ]);
    const data = {
      ...{ head, columns, rows },
      articles: () => jsonPart(`articles-${number}`),
      plotly: () => packedPart("plotly").buffer,
    };
    // Pages in one place have one storage: each has its own key there.
    return new Host(data, `workbench views ${location.pathname} ${number}`);
  } catch {
    return null;
  }
}

/**
 * One model and its views.
 *
 * @param {() => any} explorer
 * @param {Host} model
 * @param {HTMLElement[]} elements
 */
async function openExplorer(explorer, model, elements) {
  const widget = await explorer();
  await widget.initialize?.({ model });
  for (const el of elements) {
    el.replaceChildren();
    // Its rules for a notebook's own HTML are not meant for widgets, and beat the Explorer's.
    el.closest(`.${NOTEBOOK_HTML}`)?.classList.remove(NOTEBOOK_HTML);
    await widget.render({ model, el });
  }
}

async function drawFigures() {
  if (!placesOf("figure").length) return;
  const plotly = await loadPlotly(() => unpacked(packedPart("plotly")).blob());
  await new Figures(await jsonPart("figures"), plotly).draw();
}

function followTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const note = () => (document.body.dataset.jpThemeLight = String(!dark.matches));
  dark.addEventListener("change", note);
  note();
}

/** What the page was made from belongs on paper. */
function openFooter() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".wb-footer details:not([open])")].map((
      each,
    ) => /** @type {HTMLDetailsElement} */ (each));
    opened.forEach((each) => (each.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((each) => (each.open = false)));
}

/** A figure in a cell that was folded up has its place's size only when it is opened. */
function followFolds() {
  document.querySelectorAll(".wb-folded-cell").forEach((cell) =>
    cell.addEventListener("toggle", () => dispatchEvent(new Event("resize")))
  );
}

clearNames();
followTheme();
followFolds();
openFooter();
await openExplorers().catch(() => placesOf("explorer").forEach(failed));
// Painted first: reading Plotly's script holds everything else up.
if (hasPart("plotly")) {
  setTimeout(() => drawFigures().catch(() => placesOf("figure").forEach(failed)), 100);
}

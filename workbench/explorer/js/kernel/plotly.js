/**
 * Plotly.js from the kernel into the page: once, and without disturbing a Plotly already there.
 *
 * JupyterLab's own renderer sets the same global. Ours is read off it and the page's is put back.
 *
 * @module
 */

/** @typedef {any} Plotly */

/**
 * Each widget runs its own copy of this module, so what they share hangs on the page.
 *
 * @typedef {{loading: Promise<Plotly> | null}} Shared
 */
const KEY = Symbol.for("workbench.explorer.plotly");

/** How long to wait for another widget's kernel before asking one's own. */
const OTHERS_MS = 5000;

/**
 * @param {() => Promise<Blob>} fetchScript the script, asked for only if the page lacks it
 * @returns {Promise<Plotly>}
 */
export async function loadPlotly(fetchScript) {
  const shared = page();
  if (shared.loading) {
    const theirs = await Promise.race([shared.loading.catch(() => null), pause(OTHERS_MS)]);
    if (theirs) return theirs;
  }
  const ours = fetchScript().then(evaluate);
  shared.loading = ours;
  ours.catch(() => {
    if (shared.loading === ours) shared.loading = null;
  });
  return ours;
}

/** @returns {Shared} */
function page() {
  const holder = /** @type {any} */ (globalThis);
  holder[KEY] ??= { loading: null };
  return holder[KEY];
}

/**
 * @param {Blob} script
 * @returns {Promise<Plotly>}
 */
function evaluate(script) {
  const before = Object.getOwnPropertyDescriptor(globalThis, "Plotly");
  const url = URL.createObjectURL(wrapped(script));
  const element = document.createElement("script");
  element.src = url;
  return new Promise((resolve, reject) => {
    element.onload = () => resolve(/** @type {any} */ (globalThis).Plotly);
    element.onerror = () => reject(new Error("Plotly.js could not be read."));
    document.head.append(element);
  }).finally(() => {
    if (before) Object.defineProperty(globalThis, "Plotly", before);
    else delete (/** @type {any} */ (globalThis).Plotly);
    element.remove();
    URL.revokeObjectURL(url);
  });
}

/**
 * Where a page has a module loader, the script would register there instead of on the window.
 *
 * @param {Blob} script
 */
function wrapped(script) {
  return new Blob(["(function (define, module, exports) {", script, "\n}).call(window);"], {
    type: "text/javascript",
  });
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}

/**
 * @param {DataView<ArrayBuffer>} packed gzip
 * @returns {Promise<Blob>}
 */
export function unpack(packed) {
  const bytes = new Blob([packed]);
  return new Response(bytes.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}

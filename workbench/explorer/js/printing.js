/**
 * Paper: what a page does before it is printed, and takes back afterwards.
 *
 * Printing waits for nothing that comes later. So all of it happens before the event's listeners
 * have returned, and figures, whose paper nobody knows the size of, are made to fit any.
 *
 * @module
 */

/** Plotly's layers of one figure lie on each other, each as large as the figure. */
const LAYER = ".main-svg";
const FRAME = ".svg-container";

/**
 * A drawn figure follows the width of what it stands in (the stylesheets for paper do the rest), with letters
 * and marks that grow and shrink as one.
 *
 * @param {HTMLElement} plot that Plotly has drawn into
 */
export function makeScalable(plot) {
  for (const layer of plot.querySelectorAll(LAYER)) {
    const [width, height] = [layer.getAttribute("width"), layer.getAttribute("height")];
    layer.setAttribute("viewBox", `0 0 ${width} ${height}`);
    frameOf(layer).style.aspectRatio = `${width} / ${height}`;
  }
}

/**
 * As Plotly has left it, which would else draw the next picture into the size of this one.
 *
 * @param {HTMLElement} plot
 */
export function makeFixed(plot) {
  for (const layer of plot.querySelectorAll(LAYER)) {
    layer.removeAttribute("viewBox");
    frameOf(layer).style.aspectRatio = "";
  }
}

/** @param {Element} layer */
function frameOf(layer) {
  return /** @type {HTMLElement} */ (layer.closest(FRAME));
}

/**
 * @param {HTMLElement} root marked by `data-printing` meanwhile, which the stylesheet goes by
 * @param {{beforePrint: () => void, afterPrint: () => void}} part
 * @returns {() => void} stops watching
 */
export function watchPrinting(root, part) {
  const before = () => {
    root.dataset.printing = "";
    part.beforePrint();
  };
  const after = () => {
    delete root.dataset.printing;
    part.afterPrint();
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}

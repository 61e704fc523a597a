/**
 * The module that anywidget loads: it brings in the Explorer's own, once a page.
 *
 * anywidget makes a module of its text for each model, and a browser never lets go of a module. The
 * text of the large one comes as the model's state, which is let go of when the model closes.
 *
 * @module
 */

/** @import { Model } from "./types.js" */

/**
 * @typedef {object} Widget
 * @property {(context: {model: Model}) => () => void} initialize
 * @property {(context: {el: HTMLElement}) => () => void} render
 */

/** What JupyterLab keeps of a model that is closed: it never lets go of the model itself. */
const LARGE = ["_code", "_css"];
const KEY = Symbol.for("workbench.explorer.modules");

/** The modules that this page has, by their text. @returns {Map<string, Promise<any>>} */
function modules() {
  const holder = /** @type {any} */ (globalThis);
  return holder[KEY] ??= new Map();
}

/**
 * @param {string} code
 * @returns {Promise<{default: () => Widget}>}
 */
function load(code) {
  const known = modules().get(code);
  if (known) return known;
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const module = import(url).finally(() => URL.revokeObjectURL(url));
  modules().set(code, module);
  module.catch(() => modules().delete(code));
  return module;
}

export default () => {
  /** @type {Widget} */
  let widget;
  return {
    /** @param {{model: Model}} context */
    async initialize(context) {
      const { model } = context;
      widget = (await load(/** @type {string} */ (model.get("_code")))).default();
      const close = widget.initialize(context);
      return () => {
        close();
        // Twice: a model remembers what it was before the last change.
        [...LARGE, ...LARGE].forEach((name) => model.set(name, ""));
      };
    },
    /** @param {{el: HTMLElement}} context */
    render: (context) => widget.render(context),
  };
};

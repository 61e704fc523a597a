/**
 * The module that anywidget loads: it brings in the Explorer's own, once a page.
 *
 * anywidget makes a module of its text for each model, and a browser never lets go of a module. The
 * text of the large one comes as the model's state, which is let go of when the model closes.
 *
 * @module
 */

/** @import { Model } from "./types.js" */

/** @typedef {[content: any, buffers: DataView<ArrayBuffer>[]]} Letter */

/**
 * @typedef {object} Widget
 * @property {(context: {model: Model, early: Letter[]}) => () => void} initialize
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
  /** @type {Promise<Widget>} */
  let widget;
  return {
    /** @param {{model: Model}} context */
    initialize({ model }) {
      // anywidget passes a model for broken that takes two seconds to begin, and delivers it no
      // messages then; those that come while the module is read are kept for it.
      /** @type {Letter[]} */
      const early = [];
      /** @type {(...letter: Letter) => void} */
      const hear = (...letter) => void early.push(letter);
      model.on("msg:custom", hear);
      let close = () => model.off("msg:custom", hear);
      widget = load(/** @type {string} */ (model.get("_code"))).then((module) => {
        close();
        const made = module.default();
        close = made.initialize({ model, early });
        return made;
      });
      widget.catch(() => {});
      return async () => {
        await widget.catch(() => {});
        close();
        // Twice: a model remembers what it was before the last change.
        [...LARGE, ...LARGE].forEach((name) => model.set(name, ""));
      };
    },
    /** @param {{el: HTMLElement}} context */
    render: async (context) => (await widget).render(context),
  };
};

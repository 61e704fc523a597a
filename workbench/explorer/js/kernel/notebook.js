/**
 * Whether the notebook that a widget belongs to still has an output with it, drawn or not.
 *
 * An output that is collapsed, or so far down that it was never drawn, has no view and is not gone.
 * JupyterLab's widget manager leads from a model to its notebook; other hosts do not say.
 *
 * @module
 */

/** @import { Model } from "../types.js" */

const VIEW = "application/vnd.jupyter.widget-view+json";

/**
 * @param {Model} model
 * @returns {boolean | null} null where it cannot be known: no notebook, one that is being opened or
 *   was closed, or several that share the kernel
 */
export function standsInNotebook(model) {
  const context = /** @type {any} */ (model).widget_manager?.context;
  const cells = context?.model?.cells;
  const id = model.get("_widget_id");
  if (!id || !cells || context.isDisposed || !context.isReady || !aloneWithKernel(context)) {
    return null;
  }
  for (const { outputs } of cells) {
    for (let i = 0; i < (outputs?.length ?? 0); i++) {
      if (outputs.get(i).data?.[VIEW]?.model_id === id) return true;
    }
  }
  return false;
}

/**
 * Another notebook with the same kernel could show the widget as well.
 *
 * @param {any} context
 */
function aloneWithKernel({ sessionContext }) {
  const kernel = sessionContext?.session?.kernel?.id;
  if (!kernel) return false;
  const sessions = [...(sessionContext.sessionManager?.running?.() ?? [])];
  const notebooks = sessions.filter((each) => each.type === "notebook");
  return notebooks.filter((each) => each.kernel?.id === kernel).length === 1;
}

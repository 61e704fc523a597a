/** A notebook's output that shows the widget of that id. @param {string} id */
export function output(id) {
  return { data: { "application/vnd.jupyter.widget-view+json": { model_id: id } } };
}

/**
 * A widget manager as JupyterLab has it, of a notebook with a Markdown cell and code cells.
 *
 * @param {any[][]} cells the outputs of each code cell
 * @param {object} [context] what differs
 * @param {string[]} [kernels] of the notebooks that run; its own is "k1"
 */
export function notebook(cells, context = {}, kernels = ["k1"]) {
  const code = cells.map((outputs) => ({
    outputs: {
      get length() {
        return outputs.length;
      },
      /** @param {number} i */
      get: (i) => outputs[i],
    },
  }));
  const sessions = kernels.map((id) => ({ type: "notebook", kernel: { id } }));
  const console = { type: "console", kernel: { id: "k1" } };
  return {
    context: {
      isReady: true,
      isDisposed: false,
      model: { cells: [{ outputs: undefined }, ...code] },
      sessionContext: {
        session: { kernel: { id: "k1" } },
        sessionManager: { running: () => [...sessions, console] },
      },
      ...context,
    },
  };
}

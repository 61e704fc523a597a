/**
 * Whether the kernel that made a widget is still there.
 *
 * A restarted kernel knows nothing of the widgets of the one before: questions to it are never
 * answered. The widget's model tells of a restart asked for by the user; of a kernel that died or
 * was restarted by the server only JupyterLab's session tells, where the model leads to it.
 *
 * @module
 */

/** @import { Model } from "../types.js" */

/**
 * @typedef {object} Signal
 * @property {(slot: (sender: unknown, value: any) => void) => void} connect
 * @property {(slot: (sender: unknown, value: any) => void) => void} disconnect
 */

const GONE = new Set(["restarting", "autorestarting", "terminating", "dead"]);

/**
 * @param {Model} model
 * @param {() => void} onGone called at most once
 * @returns {() => void} stops watching
 */
export function watchKernel(model, onGone) {
  let told = false;
  const tell = () => {
    if (!told) onGone();
    told = true;
  };
  /** @type {(sender: unknown, status: string) => void} */
  const status = (_, now) => {
    if (GONE.has(now)) tell();
  };
  // Models are born alive, and nothing brings one back to life: whatever it tells is its end.
  model.on("comm_live_update", tell);
  const place = /** @type {any} */ (model).widget_manager;
  /** @type {{statusChanged?: Signal, kernelChanged?: Signal} | undefined} */
  const session = place?.context?.sessionContext ?? place?.kernel;
  session?.statusChanged?.connect(status);
  session?.kernelChanged?.connect(tell);
  return () => {
    model.off("comm_live_update", tell);
    session?.statusChanged?.disconnect(status);
    session?.kernelChanged?.disconnect(tell);
  };
}

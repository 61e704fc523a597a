/**
 * The Explorer of the quotes below a lab: another widget, drawn by the notebook's own means.
 *
 * @module
 */

import { h } from "../../explorer/js/dom.js";

/** @import { Model } from "../../explorer/js/types.js" */

export class Shown {
  /** @type {any} */
  #view = null;

  /** @param {Model} model of the lab, which leads to the notebook's widgets */
  constructor(model) {
    this.model = model;
    this.element = h("div", { class: "wl-shown" });
  }

  /** @param {string} id of the widget's model */
  async show(id) {
    const manager = /** @type {any} */ (this.model).widget_manager;
    const view = await manager.create_view(await manager.get_model(id), {});
    this.#leave();
    this.#view = view;
    this.element.append(view.el);
    view.el.scrollIntoView({ block: "nearest" });
  }

  close() {
    this.#leave();
    this.element.remove();
  }

  #leave() {
    this.#view?.remove();
    this.#view = null;
  }
}

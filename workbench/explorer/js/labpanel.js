/**
 * The theme lab under a tab of its own: its script comes from the kernel when it is first looked at,
 * so that no other page has to carry it, and asks its questions through this Explorer's channel.
 *
 * @module
 */

import { h, inSight } from "./dom.js";
import { LabModel } from "./kernel/labmodel.js";

/** @import { Model, Page } from "./types.js" */

/**
 * @typedef {object} Widget
 * @property {(context: {model: Model}) => () => void} initialize
 * @property {(context: {el: HTMLElement}) => () => void} render
 */

export class LabPanel {
  #asked = false;
  /** @type {(() => void)[]} */
  #cleanups = [];

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.notice = h("p", { class: "wb-quiet", role: "status" });
    this.element = h("div", { class: "wb-lab-panel" }, this.notice);
  }

  update() {
    if (inSight(this.element) && !this.#asked) this.#load();
  }

  beforePrint() {}

  afterPrint() {}

  close() {
    this.#cleanups.forEach((cleanup) => cleanup());
    this.#cleanups = [];
  }

  async #load() {
    this.#asked = true;
    this.notice.textContent = "Opening the theme lab …";
    try {
      const { content } = await this.page.session.channel.ask({ type: "lab", what: "code" });
      const url = URL.createObjectURL(new Blob([content.code], { type: "text/javascript" }));
      const module = await import(url).finally(() => URL.revokeObjectURL(url));
      this.#draw(module.default(), content.css);
    } catch (error) {
      this.#asked = false;
      this.notice.textContent = /** @type {Error} */ (error).message;
    }
  }

  /**
   * @param {Widget} widget
   * @param {string} css
   */
  #draw(widget, css) {
    const model = new LabModel(this.page.session);
    const close = widget.initialize({ model });
    this.element.replaceChildren(h("style", {}, css));
    const leave = widget.render({ el: this.element });
    this.#cleanups.push(leave, close, () => model.close());
  }
}

/**
 * The Anywidget Front-End Module: one queue of files a model, one mount a view.
 *
 * @module
 */

import { Queue } from "./queue.js";
import { mount } from "./view.js";

/** @import { Model } from "../../explorer/js/types.js" */

export default () => {
  /** @type {Queue} */
  let queue;
  return {
    /** @param {{model: Model}} context */
    initialize({ model }) {
      queue = new Queue(model);
      return () => queue.close();
    },
    /** @param {{el: HTMLElement}} context */
    render({ el }) {
      return mount(el, queue);
    },
  };
};

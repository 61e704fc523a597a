/**
 * The Anywidget Front-End Module: one session a model, one mount a view.
 *
 * @module
 */

import { Session } from "./session.js";
import { mount } from "./view.js";

/** @import { Model } from "../../explorer/js/types.js" */

export default () => {
  /** @type {Session} */
  let session;
  return {
    /** @param {{model: Model}} context */
    initialize({ model }) {
      session = new Session(model);
      return () => session.close();
    },
    /** @param {{el: HTMLElement}} context */
    render({ el }) {
      return mount(el, session);
    },
  };
};

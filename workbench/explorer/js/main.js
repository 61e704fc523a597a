/**
 * The Anywidget Front-End Module: one session a model, one mount a view.
 *
 * @module
 */

import { Session } from "./kernel/session.js";
import { mount } from "./view.js";

/** @import { Letter } from "./loader.js" */
/** @import { Model } from "./types.js" */

export default () => {
  /** @type {Session} */
  let session;
  return {
    /** @param {{model: Model, early?: Letter[]}} context `early`: what has come before this */
    initialize({ model, early = [] }) {
      session = new Session(model);
      early.forEach((letter) => session.channel.receive(...letter));
      return () => session.close();
    },
    /** @param {{el: HTMLElement}} context */
    render({ el }) {
      return mount(el, session);
    },
  };
};

/**
 * Keeps a page's address in step with its Explorers, both ways.
 *
 * @module
 */

import { checkedView } from "../../explorer/js/views/checked.js";
import { read, written } from "./address.js";

/** @import { Host } from "./host.js" */
/** @import { State } from "./address.js" */

/** One step of the browser's history for changes that come together, as the letters of a word. */
const PAUSE_MS = 400;
const UNKNOWN = "The address of this page cannot be opened";

export class Addresses {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** The address of what was on screen when it was last written or followed. */
  #written = "";

  /** @param {Map<number, Host>} hosts by their places on the page, from 1 */
  constructor(hosts) {
    this.hosts = hosts;
    for (const host of hosts.values()) {
      host.addressOf = () => this.link();
      host.follow(() => this.#later());
    }
    addEventListener("popstate", () => this.open());
    addEventListener("hashchange", () => this.open());
  }

  /** Puts the Explorers into the state that the address asks for. */
  open() {
    let asked;
    try {
      asked = read(location.hash);
    } catch (error) {
      this.hosts.forEach((host) => host.warn(`${UNKNOWN}: ${message(error)}.`));
      return;
    }
    // A heading of the notebook: the Explorers stay as they are.
    if (!asked) return;
    for (const [number, host] of this.hosts) this.#put(host, asked.get(number));
    clearTimeout(this.#timer);
    this.#written = this.#now({ whole: false });
    const strange = [...asked.keys()].filter((number) => !this.hosts.has(number));
    if (strange.length) {
      this.hosts.forEach((host) =>
        host.warn(`${UNKNOWN}: it asks for Explorer ${strange[0]}, which is not here.`)
      );
    }
  }

  /** A link to what is on screen, "" where the page has no address that others could open. */
  link() {
    const { protocol, href, hash } = location;
    if (!/^(https?|file):$/.test(protocol)) return "";
    const page = hash ? href.slice(0, -hash.length) : href.replace(/#$/, "");
    return page + this.#now({ whole: true });
  }

  /**
   * @param {Host} host
   * @param {State | undefined} state
   */
  #put(host, state) {
    try {
      const view = state ? checkedView(state, host.answers.facets) : host.first;
      if (!host.has(view.look.opened)) throw new Error("it asks for a quote that is not here");
      host.put(view);
      host.warn("");
    } catch (error) {
      host.warn(`${UNKNOWN}: ${message(error)}. What is shown stays.`);
    }
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE_MS);
  }

  #write() {
    const now = this.#now({ whole: false });
    if (now === this.#written) return;
    this.#written = now;
    try {
      history.pushState(null, "", now || "#");
    } catch {
      // Where a page may not, as in a frame of its own, there is no address to keep.
    }
  }

  /** @param {{whole: boolean}} how `whole`: also of Explorers that are as the page opens them */
  #now({ whole }) {
    const changed = [...this.hosts].filter(([, host]) => whole || !host.isFirst);
    const text = written(new Map(changed.map(([number, host]) => [number, host.state])));
    return text ? `#${text}` : "";
  }
}

/** @param {unknown} error */
function message(error) {
  return /** @type {Error} */ (error).message;
}

/**
 * The export menu: asks for the matching quotes as a file and gives it to the browser to save.
 *
 * @module
 */

import { count, h } from "../dom.js";
import { download } from "../download.js";
import { Closed } from "../kernel/messages.js";
import { fileName } from "./filename.js";
import { Menu } from "./menu.js";

/** @import { Offered, Page } from "../types.js" */

const NOTHING = "No quotes match, so there is nothing to export.";

export class Exports {
  #working = false;
  #closed = false;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.formats = page.header.exports;
    const items = this.formats.map((each) => ({ name: nameOf(each), label: each.label }));
    const offered = new Map(this.formats.map((each) => [nameOf(each), each]));
    this.menu = new Menu(
      "Export",
      items,
      (name) => this.#export(/** @type {Offered} */ (offered.get(name))),
    );
    this.menu.button.addEventListener("click", this.#refuse, { capture: true });
    this.told = h("p", { class: "wb-export-told", role: "status" });
    this.element = h("div", { class: "wb-exports" }, this.menu.element, this.told);
    this.element.hidden = this.formats.length === 0;
  }

  update() {
    const none = this.#matching.length === 0;
    const { button, title } = this.menu;
    button.setAttribute("aria-disabled", String(none || this.#working));
    button.title = none ? NOTHING : "";
    title.textContent = `${count(this.#matching.length, "quote")} as`;
    if (none) this.menu.close({ focus: false });
    // What was told was about another selection.
    if (!this.#working) this.#tell("");
  }

  close() {
    this.#closed = true;
    this.menu.close({ focus: false });
  }

  get #matching() {
    return this.page.session.result.matching;
  }

  /** A disabled button keeps the focus and its reason: it can be asked why. */
  #refuse = (/** @type {Event} */ event) => {
    if (this.menu.button.getAttribute("aria-disabled") !== "true") return;
    event.stopImmediatePropagation();
    if (!this.#working) this.#tell(NOTHING);
  };

  /** @param {Offered} offered */
  async #export({ format, items, label, suffix, mime }) {
    const { session, header, table } = this.page;
    const { filters } = session;
    const filename = fileName(filters, table, suffix);
    const quotes = count(this.#matching.length, "quote");
    // Only a kernel can select by filters; the page's own host is given the rows.
    const rows = header.host === "page" ? [...this.#matching] : null;
    this.#start(`Exporting ${quotes} as ${label} …`);
    let told = "";
    try {
      const asked = { type: "export", format, items, filters, rows };
      const { buffers } = await session.channel.ask(asked, { long: true });
      if (this.#closed) return;
      download(filename, new Blob([buffers[0]], { type: mime }));
      told = `${quotes} exported as ${filename}.`;
    } catch (error) {
      if (error instanceof Closed) return;
      told = `Not exported: ${/** @type {Error} */ (error).message}`;
    }
    this.#working = false;
    this.update();
    this.#tell(told);
  }

  /** @param {string} words */
  #start(words) {
    this.#working = true;
    this.update();
    this.#tell(words);
  }

  /** @param {string} words */
  #tell(words) {
    this.told.textContent = words;
  }
}

/** @param {Offered} offered */
function nameOf({ format, items }) {
  return items === "quotes" ? format : `${format}-${items}`;
}

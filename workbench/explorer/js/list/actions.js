/**
 * What can be done with one quote: the one place where such a thing is added, to the cards, to the
 * table and to the keys of the list at once.
 *
 * @module
 */

import { toClipboard } from "../clipboard.js";
import { correctingActions } from "../correct/actions.js";
import { deedOf, ROW } from "../keys.js";
import { citedHtml, citedText } from "./citing.js";

/** @import { Page } from "../types.js" */

/**
 * @typedef {object} Action
 * @property {string} name
 * @property {string} label on its button
 * @property {string} [sign] stands on it instead, where there is little room
 * @property {string} title
 * @property {(event: KeyboardEvent) => boolean} [key] whether a key of the list means it
 * @property {(row: number) => void} run
 */

/**
 * @param {Page} page
 * @param {(words: string) => void} say in the list's or the reader's status line
 * @returns {Action[]}
 */
export function rowActions(page, say) {
  return [copying(page, say), ...correctingActions(page)];
}

/**
 * @param {Page} page
 * @param {(words: string) => void} say
 * @returns {Action}
 */
export function copying(page, say) {
  return {
    name: "copy",
    label: "Copy",
    title: "Copy the quote with its citation (Ctrl+C in the list)",
    // Whoever has marked words copies those.
    key: (event) => deedOf(ROW, event) === "copy" && !!getSelection()?.isCollapsed,
    run: async (row) => {
      try {
        const { content } = await page.session.channel.ask({ type: "citation", row });
        const { citation } = content;
        const html = citedHtml(citation);
        const copied = await toClipboard(citedText(citation), { html });
        say(
          copied
            ? `Copied with its citation: ${citation.who}, ${citation.title}.`
            : "Not copied: the browser does not let this page use the clipboard.",
        );
      } catch (error) {
        say(`Not copied: ${/** @type {Error} */ (error).message}`);
      }
    },
  };
}

/**
 * An offer where the themes are those that came with the workbench: they were made for other
 * articles, and their facet and their chart may say little of these.
 *
 * @module
 */

import { h } from "./dom.js";

/** @import { Page, Table } from "./types.js" */

/**
 * @param {Page} page
 * @returns {HTMLElement | null}
 */
export function offer({ header, table, show }) {
  const share = themed(table);
  if (!header.lab?.shipped || share === null) return null;
  const percent = share && share < 0.005 ? "under 1" : (100 * share).toFixed(0);
  const close = () => element.remove();
  const element = h(
    "div",
    { class: "wb-offer", role: "note" },
    h("span", {}, `These themes came with the workbench and fit ${percent}% of the quotes. `),
    button("Find your own", () => {
      show("themes");
      close();
    }),
    button("Not now", close),
  );
  return element;
}

/**
 * Which share of speech has a theme; null where there is no speech.
 *
 * @param {Table} table
 */
function themed({ facets, speech }) {
  const codes = facets.find(({ name }) => name === "theme")?.codes;
  let [all, some] = [0, 0];
  for (let row = 0; row < speech.length; row++) {
    if (!speech[row]) continue;
    all++;
    if (codes?.[row]) some++;
  }
  return all ? some / all : null;
}

/**
 * @param {string} label
 * @param {() => void} click
 */
function button(label, click) {
  return h("button", { type: "button", class: "wb-button", click }, label);
}

/**
 * A choice between a few ways, all of them in sight: radio buttons that look like one control.
 *
 * @module
 */

import { h, unique } from "../dom.js";

/**
 * @param {string} legend what is chosen, before the ways
 * @param {{label: string, title: string}[]} ways
 * @param {(i: number) => void} onChoose
 */
export function choice(legend, ways, onChoose) {
  // Radio buttons belong together by name, and there may be several Explorers on a page.
  const name = unique("choice");
  const radios = ways.map((_, i) => h("input", { type: "radio", name, change: () => onChoose(i) }));
  radios[0].checked = true;
  const element = h(
    "fieldset",
    { class: "wb-choice" },
    h("legend", {}, legend),
    ...ways.map(({ label, title }, i) => h("label", { title }, radios[i], h("span", {}, label))),
  );
  return {
    element,
    get chosen() {
      return radios.findIndex((radio) => radio.checked);
    },
    /** @param {number} i */
    show(i) {
      radios[i].checked = true;
    },
  };
}

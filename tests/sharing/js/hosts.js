/** Hosts of small pages, and how they are asked. */

import { Host } from "../../../workbench/sharing/js/host.js";

/** @param {unknown} actual @param {unknown} expected */
export function assertEquals(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

const NOTHING = {
  ...{
    head: "",
    head_end: "",
    separator: "",
    tail: "",
    middle: "",
    inner: "",
    end: "",
  },
};
const CSV = {
  format: "csv",
  items: "quotes",
  layout: { ...NOTHING, head: "\ufeffa", head_end: "\r\n", middle: "\r\n" },
};
const CSL = {
  format: "csl",
  items: "quotes",
  layout: {
    ...NOTHING,
    head: "[\n",
    separator: ",\n",
    tail: "\n]",
    middle: '"}',
  },
};
/** Two articles, whose quotes are their notes. */
const RIS = {
  format: "ris",
  items: "articles",
  layout: { ...NOTHING, end: "ER  - \r\n" },
  // The first stands in two files.
  beginnings: ["TY  - one\r\n", "TY  - two\r\n", "TY  - one, elsewhere\r\n"],
  articles: ["a1", "a2", "a1"],
  of: [0, 1, 2],
};

export function host() {
  let unpacked = 0;
  const made = new Host({
    head: {
      filters: { theme: ["wells"] },
      count: "stories",
      statements: 8,
      header: { rows: 3 },
      exports: [CSV, CSL, RIS],
      corrections: { entries: [{ id: "e1" }] },
      look: {},
      views: {},
    },
    columns: new Uint8Array([1, 2, 3, 0, 0, 0, 0, 0, 5, 0, 0, 0]).buffer,
    rows: [
      [{ quote: "A", id: "qa" }, "1", '{"note": "1', "N1  - a\r\n", {
        who: "Ana",
      }],
      [{ quote: "B", id: "qb" }, "é🌊", '{"note": "2', "N1  - b\r\n", {
        who: "Ben",
      }],
      [{ id: "qc" }, "3", '{"note": "3', "N1  - c\r\n", {}],
    ],
    articles: () => {
      unpacked++;
      return Promise.resolve([
        { title: "One", quotes: [{ row: 0 }, { row: 2 }] },
        { title: "Two", quotes: [{ row: 1 }] },
      ]);
    },
    plotly: () => new Uint8Array([9]).buffer,
  });
  return { made, unpackings: () => unpacked };
}

/**
 * @param {Host} made
 * @param {any} question
 * @returns {Promise<{content: any, buffers: DataView[]}>}
 */
export function ask(made, question) {
  return new Promise((resolve) => {
    /** @type {(content: any, buffers: DataView[]) => void} */
    const listener = (content, buffers) => {
      made.off("msg:custom", listener);
      resolve({ content, buffers });
    };
    made.on("msg:custom", listener);
    made.send({ ...question, id: "q1" });
  });
}

/** @param {DataView} buffer */
export function text(buffer) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(buffer);
}

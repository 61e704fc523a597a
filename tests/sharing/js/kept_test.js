import { IN_BROWSER, IN_PAGE, Kept } from "../../../workbench/sharing/js/kept.js";

const DAMS = /** @type {any} */ ({ filters: { theme: ["dams"] }, count: "quotes", look: {} });
const LAW = /** @type {any} */ ({ filters: { theme: ["law"] }, count: "quotes", look: {} });

/** @param {unknown} actual @param {unknown} expected */
function assertEquals(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

/** @param {{[key: string]: string} | null} items null: it may not be used */
function withStorage(items) {
  const storage = {
    getItem: (/** @type {string} */ key) => {
      if (!items) throw new Error("denied");
      return items[key] ?? null;
    },
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
      if (!items) throw new Error("denied");
      items[key] = value;
    },
  };
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
}

Deno.test("a reader's views stand behind the page's, and are there the next time", () => {
  /** @type {{[key: string]: string}} */
  const items = {};
  withStorage(items);
  const kept = new Kept({ Page: DAMS }, "k");
  kept.change({ what: "save", name: "Mine", view: DAMS });
  kept.change({ what: "save", name: "Other", view: DAMS });
  kept.change({ what: "rename", name: "Mine", to: "Still mine" });
  kept.change({ what: "delete", name: "Other" });
  const again = new Kept({ Page: DAMS }, "k");
  assertEquals([Object.keys(again.all), again.where], [["Page", "Still mine"], IN_BROWSER]);
  assertEquals([again.all.Page.fixed, again.all["Still mine"].fixed], [true, undefined]);
  assertEquals(Object.keys(new Kept({}, "another page").all), []);
});

Deno.test("the page's own views can be neither replaced nor deleted, and no name stands twice", () => {
  withStorage({});
  const kept = new Kept({ Page: DAMS }, "k");
  kept.change({ what: "save", name: "Mine", view: DAMS });
  for (
    const question of [
      { what: "save", name: "Page", view: DAMS, over: true },
      { what: "save", name: "Mine", view: DAMS },
      { what: "save", name: "  ", view: DAMS },
      { what: "save", name: "x".repeat(81), view: DAMS },
      { what: "rename", name: "Page", to: "X" },
      { what: "rename", name: "Mine", to: "Page" },
      { what: "delete", name: "Page" },
      { what: "divine", name: "Mine" },
    ]
  ) {
    let refused = "";
    try {
      kept.change(question);
    } catch (error) {
      refused = /** @type {Error} */ (error).message;
    }
    if (!refused) throw new Error(`taken: ${JSON.stringify(question)}`);
  }
  assertEquals(Object.keys(kept.all), ["Page", "Mine"]);
});

Deno.test("where a browser keeps nothing it is said so, and all else works", () => {
  withStorage(null);
  const kept = new Kept({}, "k");
  kept.change({ what: "save", name: "Mine", view: DAMS });
  assertEquals([Object.keys(kept.all), kept.where], [["Mine"], IN_PAGE]);
});

Deno.test("what is not ours in a browser's storage is passed over", () => {
  for (const [stored, names] of [["{", []], ["[1]", []], ["null", []]]) {
    withStorage({ k: /** @type {string} */ (stored) });
    assertEquals(Object.keys(new Kept({}, "k").all), names);
  }
  withStorage({ k: JSON.stringify({ A: DAMS, C: "x", ["y".repeat(90)]: DAMS }) });
  assertEquals(Object.keys(new Kept({}, "k").all), ["A"]);
});

Deno.test("a view of quotes that the page has not is not lost with the next change", () => {
  const items = { k: JSON.stringify({ Law: LAW }) };
  withStorage(items);
  new Kept({}, "k").change({ what: "save", name: "Mine", view: DAMS });
  assertEquals(Object.keys(JSON.parse(items.k)), ["Law", "Mine"]);
});

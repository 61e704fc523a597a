import { read, written } from "../../../workbench/sharing/js/address.js";

/** @param {unknown} actual @param {unknown} expected */
function assertEquals(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

Deno.test("an address can be read by people", () => {
  const state = {
    filters: {
      theme: ["dams", "a&b=c #1"],
      since: "2024-01-01",
      exclude: { outlet: ["Daily Brax"] },
      speech: null,
    },
    count: "stories",
    look: { tab: "charts" },
  };
  assertEquals(
    written(new Map([[1, state]])),
    "view=1&theme=dams&theme=a%26b%3Dc%20%231&since=2024-01-01&exclude.outlet=Daily%20Brax" +
      "&speech=null&count=stories&look.tab=charts",
  );
});

Deno.test("what was written is read as it was, for each Explorer of the page", () => {
  const TEXTS = ["", "null", "1", "+ %20", "é🌊", "a.b", "view=2", '"', "]", "\u202e"];
  const filters = {
    theme: TEXTS,
    min_confidence: 0.00005,
    missing: ["theme"],
    until: "2024-01-01",
    text: ["count"],
    exclude: { text: TEXTS, missing: ["outlet"] },
    speech: false,
  };
  const look = { opened: "123", tab: "1", list: { order: "newest", columns: ["a", "b"] }, n: 7 };
  const states = new Map([
    [1, { filters, count: "stories", look }],
    [2, { filters: {}, count: "quotes", look: {} }],
    [7, { filters: { own: { gender: ["woman", "man"] }, reviewed: true }, count: "quotes", look }],
  ]);
  const back = read(`#${written(states)}`);
  assertEquals([...back ?? []], [...states]);
});

Deno.test("an address about something else is not ours, none at all is the page as it opens", () => {
  assertEquals(read("#nb-Dams-&-wells"), null);
  assertEquals(read("#review=1"), null);
  assertEquals([...read("") ?? ["none"]], []);
  assertEquals([...read("#") ?? ["none"]], []);
});

Deno.test("names of objects are names like any other", () => {
  const hash = "#view=1&__proto__=a&constructor=b&exclude.__proto__=c&look.__proto__=1&toString=d";
  const state = read(hash)?.get(1);
  assertEquals(Object.keys(state?.filters ?? {}), [
    ...["__proto__", "constructor", "exclude", "toString"],
  ]);
  assertEquals(Object.keys(state?.filters.exclude), ["__proto__"]);
  if (/** @type {any} */ ({}).a !== undefined) throw new Error("polluted");
});

Deno.test("an address beyond all measure is refused before it is read", () => {
  let refused = false;
  try {
    read(`#view=1&text=${"x".repeat(200_000)}`);
  } catch {
    refused = true;
  }
  assertEquals(refused, true);
});

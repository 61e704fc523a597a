import { checkedFilters, checkedView } from "../../../../workbench/explorer/js/views/checked.js";

const FACETS = [
  { name: "theme", values: ["dams", "wells"] },
  { name: "outlet", values: ["Daily Brax"] },
  { name: "article", values: ["a1"] },
];

/** @param {unknown} actual @param {unknown} expected */
function assertEquals(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

/** @param {() => unknown} task @param {string} words */
function assertRefused(task, words) {
  try {
    task();
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    if (!message.includes(words)) throw new Error(`${message} does not say ${words}`);
    if (/[\r\n]/.test(message) || message.length > 200) throw new Error(`no line: ${message}`);
    return;
  }
  throw new Error(`taken, and should be told: ${words}`);
}

Deno.test("a view of these quotes is taken, in its one form", () => {
  const view = {
    filters: {
      exclude: { outlet: ["Daily Brax"], missing: ["theme"] },
      theme: ["wells", "wells"],
      since: "2024-02-29",
      min_confidence: 0.5,
      speech: null,
      text: ["", "dam"],
    },
    count: "stories",
    look: { tab: "charts" },
  };
  const { filters, count, look } = checkedView(view, FACETS);
  assertEquals(filters, {
    theme: ["wells"],
    min_confidence: 0.5,
    since: "2024-02-29",
    text: ["dam"],
    exclude: { outlet: ["Daily Brax"], missing: ["theme"] },
    speech: null,
  });
  assertEquals([count, look], ["stories", { tab: "charts" }]);
  assertEquals(checkedView({}, FACETS), { filters: {}, count: "quotes", look: {} });
});

Deno.test("what these quotes do not have is refused as a whole, in one line", () => {
  /** @type {[any, string][]} */
  const cases = [
    [{ theme: ["dams", "law"] }, "theme “law”"],
    [{ all_themes: ["law"] }, "theme “law”"],
    [{ exclude: { outlet: ["Nobody"] } }, "outlet “Nobody”"],
    [{ outlet: [{}] }, "outlet “[{}]”"],
    [{ topic: ["dams"] }, "filter “topic”"],
    [{ __proto__x: ["dams"] }, "filter “__proto__x”"],
    [JSON.parse('{"__proto__": ["dams"]}'), "filter “__proto__”"],
    [{ constructor: ["dams"] }, "filter “constructor”"],
    [{ since: "2024-02-30" }, "since “2024-02-30”"],
    [{ until: "soon" }, "until “soon”"],
    [{ min_confidence: 7 }, "min_confidence “7”"],
    [{ min_confidence: "x".repeat(500) }, "min_confidence “xxx"],
    [{ missing: ["quote"] }, "missing “quote”"],
    [{ speech: "yes" }, "speech “yes”"],
    [{ exclude: { speech: true } }, "exclude “speech”"],
    [{ exclude: ["theme"] }, 'exclude “["theme"]”'],
    [["theme"], 'filters “["theme"]”'],
    [null, "filters “null”"],
  ];
  for (const [filters, words] of cases) {
    assertRefused(() => checkedFilters(filters, FACETS), words);
  }
  assertRefused(() => checkedView("dams", FACETS), "the view “dams”");
  assertRefused(() => checkedView({ count: "words" }, FACETS), "count “words”");
  assertRefused(() => checkedView({ look: { list: "x".repeat(30_000) } }, FACETS), "look");
});

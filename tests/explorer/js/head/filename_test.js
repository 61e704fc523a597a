import { fileName } from "../../../../workbench/explorer/js/head/filename.js";

/** @type {any} */
const TABLE = {
  facets: [
    { name: "theme", values: ["Ukraine", "a/b", "c", "d"], labels: null },
    { name: "gender", values: ["woman"], labels: null },
    { name: "outlet", values: ["BBC", "Süddeutsche Zeitung"], labels: null },
    { name: "article", values: ["a1"], labels: ["Who’s who: the “list” of everybody everywhere"] },
  ],
};

/** @param {unknown} actual @param {unknown} expected */
function assertEquals(actual, expected) {
  if (actual !== expected) throw new Error(`${actual} is not ${expected}`);
}

Deno.test("a file is called after what was selected", () => {
  /** @type {[any, string][]} */
  const cases = [
    [{}, "quotes.csv"],
    [
      { theme: ["Ukraine"], outlet: ["BBC"], since: "2023-01-01", until: "2023-12-31" },
      "quotes-ukraine-bbc-2023.csv",
    ],
    [{ outlet: ["Süddeutsche Zeitung"] }, "quotes-suddeutsche-zeitung.csv"],
    [{ article: ["a1"] }, "quotes-who-s-who-the-list-of-ev.csv"],
    [{ theme: ["Ukraine", "a/b", "c", "d"] }, "quotes-ukraine-a-b-and-2-more.csv"],
    [{ since: "2023-03-01" }, "quotes-since-2023-03-01.csv"],
    [{ since: "2023-03-01", until: "2023-04-01" }, "quotes-2023-03-01-to-2023-04-01.csv"],
    [{ until: "2023-03-01", since: "2023-03-01" }, "quotes-2023-03-01.csv"],
    [{ min_confidence: 0.8, speech: null }, "quotes-confidence-0-8-with-beliefs.csv"],
    [{ exclude: { theme: ["c"] }, speech: false }, "quotes-some-excluded-beliefs.csv"],
    [{ missing: ["institution"] }, "quotes-no-institution.csv"],
    [{ own: { gender: ["woman"] } }, "quotes-woman.csv"],
    [{ reviewed: false, bookmarked: true }, "quotes-not-reviewed-bookmarked.csv"],
    [{ outlet: ["BBC"], noted: true }, "quotes-bbc-noted.csv"],
  ];
  for (const [filters, name] of cases) assertEquals(fileName(filters, TABLE, ".csv"), name);
  assertEquals(fileName({ outlet: ["BBC"] }, TABLE, ".png", "experts"), "experts-bbc.png");
});

Deno.test("no text makes a name that a system refuses, or a long one", () => {
  const texts = [
    "../../etc/passwd",
    "CON",
    "a\u0000b",
    "x".repeat(900),
    "…",
    "\u202egnp.exe",
    "🌊",
  ];
  for (const text of [...texts, "мир и война ".repeat(9), "漢字".repeat(60)]) {
    for (const other of texts) {
      const name = fileName({ text: [text, other] }, TABLE, ".csv");
      if (!/^quotes[-\p{L}\p{N}]*\.csv$/u.test(name)) throw new Error(name);
      if (new TextEncoder().encode(name).length > 200) throw new Error(`long: ${name}`);
    }
  }
});

import {
  covered,
  patternHint,
  percent,
  termsIn,
  verdict,
} from "../../../workbench/themelab/js/words.js";

/**
 * @param {unknown} got
 * @param {unknown} wanted
 */
function equal(got, wanted) {
  if (JSON.stringify(got) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
  }
}

Deno.test("terms are typed with commas or line breaks, each once", () => {
  equal(termsIn(" hospital*, nurse ,\n  interest   rate, nurse,,"), [
    "hospital*",
    "nurse",
    "interest rate",
  ]);
  equal(termsIn(" , "), []);
});

Deno.test("a regular expression that finds nothing is told what a term is", () => {
  const patterns = ["hospital|clinic", "hospital.*", "^rate", "rates?", "[Rr]ate", "\\bban"];
  equal(patterns.filter((term) => !patternHint([term])), []);
  equal(["hospital*", "U.S.", "interest rate", "St John's"].filter((t) => patternHint([t])), []);
});

Deno.test("a share that rounds to nothing and is something says so", () => {
  equal([0, 0.001, 0.05, 1].map(percent), ["0%", "under 1%", "5%", "100%"]);
});

Deno.test("a verdict names what is gained, lost and was without a theme", () => {
  const counts = {
    quotes: { before: 39, after: 40, unthemed: 2 },
    articles: { before: 14, after: 13, unthemed: 1 },
  };
  equal(
    verdict({ counts, gains: 4, losses: 3 }),
    "39 → 40 quotes; 4 gained, 2 of them without a theme so far; 3 lost; 14 → 13 articles",
  );
  equal(verdict({ counts, gains: 0, losses: 0 }).includes("nothing changes"), true);
});

Deno.test("a lab without quotes says so", () => {
  const state = /** @type {any} */ ({ quotes: 0, unthemed: 0, sample: false });
  equal(covered(state), "There are no quotes to try themes on.");
  equal(
    covered({ ...state, quotes: 200, unthemed: 150 }),
    "50 of 200 quotes have a theme (25%)",
  );
});

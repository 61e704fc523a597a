import { deepEqual, match } from "node:assert/strict";
import { pythonCode, unnamedIn } from "../../../../workbench/explorer/js/filter/code.js";

const IN_ARTICLES = { text: ["dam"], text_in: ["article"] };

/** @param {string} frame @param {string | null} [articles] @param {any} [compared] */
const written = (frame, articles = null, compared = null) =>
  pythonCode(IN_ARTICLES, [], frame, compared, articles);

Deno.test("articles have the name that is known, else that of the frame's workbench", () => {
  match(written("money", "printed"), /articles=printed\)/);
  match(written("b.quotes"), /select\(b\.quotes, .*articles=b\.articles\)/);
  match(written("b.stored"), /text_in=\["article"\]\)$/);
  const compared = { a: IN_ARTICLES, b: {}, by: "kind" };
  match(written("money", "printed", compared), /compare\(\s+money,\s+a=.*articles": printed/);
});

Deno.test("what has no known name is told, as far as the code needs it", () => {
  deepEqual(unnamedIn([{}], "money", null), []);
  deepEqual(unnamedIn([{}], null, null), ["quotes"]);
  deepEqual(unnamedIn([IN_ARTICLES], "money", null), ["articles"]);
  deepEqual(unnamedIn([{}, {}, IN_ARTICLES], null, null), ["quotes", "articles"]);
  deepEqual(unnamedIn([IN_ARTICLES], "money", "printed"), []);
  deepEqual(unnamedIn([IN_ARTICLES], "bench.quotes", null), []);
  deepEqual(unnamedIn([IN_ARTICLES], "bench.stored", null), []);
});

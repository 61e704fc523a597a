import { ask, assertEquals, host, text } from "./hosts.js";

Deno.test("data comes with all texts and the columns' bytes", async () => {
  const { content, buffers } = await ask(host().made, { type: "data" });
  assertEquals(content.header, { rows: 3 });
  assertEquals(content.texts.map((/** @type {any} */ each) => each.quote), [
    "A",
    "B",
    undefined,
  ]);
  assertEquals([content.type, content.id, buffers[0].byteLength], [
    "data",
    "q1",
    12,
  ]);
});

Deno.test("the count is the notebook's, and which rows are one stands behind the columns", async () => {
  const { made } = host();
  assertEquals(made.get("count"), "stories");
  const { content, buffers } = await ask(made, { type: "statements" });
  assertEquals([content.type, buffers[0].byteLength], ["statements", 4]);
  assertEquals(buffers[0].getUint32(0, true), 5);
});

Deno.test("texts come in the order that they are asked for", async () => {
  const { content } = await ask(host().made, { type: "texts", rows: [1, 0] });
  assertEquals(content.texts.map((/** @type {any} */ { quote }) => quote), [
    "B",
    "A",
  ]);
});

Deno.test("an article is found by any of its rows, and articles are unpacked once", async () => {
  const { made, unpackings } = host();
  assertEquals(unpackings(), 0);
  const titles = [];
  for (const row of [2, 1, 0]) {
    titles.push(
      (await ask(made, { type: "article", row })).content.article.title,
    );
  }
  assertEquals([titles, unpackings()], [["One", "Two", "One"], 1]);
});

Deno.test("a quote is cited with its words", async () => {
  const { content } = await ask(host().made, { type: "citation", row: 1 });
  assertEquals(content.citation, { quote: "B", who: "Ben" });
});

const SPEECH = "Shown: speech and writing, no beliefs or intentions.";

Deno.test("an export joins the rows' fragments and says how they were selected", async () => {
  const { made } = host();
  const asked = { type: "export", rows: [1, 2], filters: { theme: ["a;=b"] } };
  const csv = await ask(made, { ...asked, format: "csv" });
  const words = `Selected 2 of 3 quotes. Theme: a;'=b. ${SPEECH}`;
  assertEquals(
    text(csv.buffers[0]),
    `\ufeffa,selection\r\né🌊,"${words}"\r\n3,"${words}"\r\n`,
  );
  const csl = await ask(made, {
    type: "export",
    format: "csl",
    rows: [0],
    filters: {},
  });
  assertEquals(
    text(csl.buffers[0]),
    `[\n{"note": "1. Selected 1 of 3 quotes. ${SPEECH}"}\n]`,
  );
  const none = await ask(made, {
    type: "export",
    format: "csl",
    rows: [],
    filters: {},
  });
  assertEquals(text(none.buffers[0]), "[\n\n]");
});

Deno.test("where items are articles each has its quotes, in the order of the rows", async () => {
  const asked = {
    type: "export",
    format: "ris",
    items: "articles",
    rows: [1, 2, 0],
    filters: {},
  };
  const { buffers } = await ask(host().made, asked);
  const note = `N1  - Selected 3 of 3 quotes. ${SPEECH}\r\n`;
  assertEquals(
    text(buffers[0]),
    `TY  - two\r\n${note}N1  - b\r\nER  - \r\n` +
      `TY  - one, elsewhere\r\n${note}N1  - c\r\nN1  - a\r\nER  - \r\n`,
  );
});

Deno.test("a quote's row is found by its id", async () => {
  const { made } = host();
  assertEquals(
    (await ask(made, { type: "row", quote_id: "qc" })).content.row,
    2,
  );
  assertEquals(
    (await ask(made, { type: "row", quote_id: "qz" })).content.row,
    null,
  );
});

Deno.test("what analysts have done is told as the page holds it, and nothing can be changed", async () => {
  const { made } = host();
  assertEquals((await ask(made, { type: "corrections" })).content.entries, [{
    id: "e1",
  }]);
  for (const type of ["correct", "undo", "add"]) {
    const { content } = await ask(made, { type });
    assertEquals([content.type, content.message.includes("no kernel")], [
      "error",
      true,
    ]);
  }
});

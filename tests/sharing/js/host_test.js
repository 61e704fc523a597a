import { ask, assertEquals, host } from "./hosts.js";

Deno.test("filters are the notebook's, and a change is told to all who listen", () => {
  const { made } = host();
  assertEquals(made.get("filters"), { theme: ["wells"] });
  let told = 0;
  const listener = () => told++;
  made.on("change:filters", listener);
  made.set("filters", {});
  made.save_changes();
  made.off("change:filters", listener);
  made.set("filters", { theme: ["dams"] });
  assertEquals(told, 1);
});

Deno.test("an answer comes later, as a kernel's does", () => {
  const { made } = host();
  let early = true;
  made.on("msg:custom", () => {
    if (early) throw new Error("answered at once");
  });
  const sent = made.send({ type: "plotly", id: "1" });
  early = false;
  return sent;
});

Deno.test("a question that only a kernel can answer is an error, never silence", async () => {
  for (
    const question of [
      { type: "divine" },
      { type: "article", row: 7 },
      { type: "export", format: "excel", rows: [] },
    ]
  ) {
    const { content } = await ask(host().made, question);
    assertEquals([content.type, content.id], ["error", "q1"]);
    if (!content.message) throw new Error("an error without words");
  }
});

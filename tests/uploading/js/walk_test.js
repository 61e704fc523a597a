import { deepEqual, equal, match } from "node:assert/strict";
import { walk } from "../../../workbench/uploading/js/walk.js";

/** @param {string} name @returns {any} */
function file(name) {
  return {
    name,
    isFile: true,
    file: (/** @type {(file: Blob) => void} */ take) => take(new Blob([name])),
  };
}

/**
 * A folder that tells what is in it a hundred at a time, as browsers do.
 *
 * @param {string} name
 * @param {any[]} inner
 * @returns {any}
 */
function folder(name, inner) {
  return {
    name,
    isFile: false,
    createReader: () => {
      const left = [...inner];
      return { readEntries: (/** @type {any} */ take) => take(left.splice(0, 100)) };
    },
  };
}

/** @param {string} name @returns {any} */
function broken(name) {
  const readEntries = (/** @type {any} */ _take, /** @type {any} */ refuse) =>
    refuse(new Error("no"));
  return { name, isFile: false, createReader: () => ({ readEntries }) };
}

/** @param {any[]} entries */
const paths = async (entries) => (await walk(entries)).files.map(({ path }) => path);

Deno.test("folders are walked, in the order of names", async () => {
  const entries = [folder("year", [file("b.txt"), folder("a", [file("c.txt")])]), file("d.txt")];
  deepEqual(await paths(entries), ["year/a/c.txt", "year/b.txt", "d.txt"]);
});

Deno.test("a folder of more than a hundred files gives all of them", async () => {
  const many = Array.from({ length: 250 }, (_, i) => file(`${i}.txt`));
  equal((await paths([folder("many", many)])).length, 250);
});

Deno.test("what is hidden in a folder is passed over, what was dropped itself is not", async () => {
  const inner = [file(".DS_Store"), folder(".git", [file("x")]), file("a.txt"), file("Thumbs.db")];
  deepEqual(await paths([folder("f", inner), file(".env")]), ["f/a.txt", ".env"]);
});

Deno.test("what cannot be looked into is told, the rest comes", async () => {
  const lost = {
    name: "lost.txt",
    isFile: true,
    file: (/** @type {any} */ _, /** @type {any} */ no) => no(),
  };
  const found = await walk(/** @type {any} */ ([folder("f", [broken("in"), lost, file("a.txt")])]));
  deepEqual(found.files.map(({ path }) => path), ["f/a.txt"]);
  deepEqual(found.faults.map(({ path }) => path), ["f/in", "f/lost.txt"]);
});

Deno.test("folders without an end are left at some depth, and too many files at some number", async () => {
  /** @type {any} */
  const loop = folder("loop", []);
  loop.createReader = () => {
    let told = false;
    return {
      readEntries: (/** @type {any} */ take) => take(told ? [] : (told = true, [loop])),
    };
  };
  const deep = await walk([loop]);
  match(deep.faults[0].fault, /folders deep/);
  const many = Array.from({ length: 20_001 }, (_, i) => file(`${i}.txt`));
  const found = await walk(many);
  equal(found.files.length, 20_000);
  match(found.faults[0].fault, /More than 20,000 files/);
});

/**
 * One file on its way to the kernel: how far it is, and its next piece.
 *
 * @module
 */

/**
 * `offered`: the kernel has not said yet whether it takes it; `there`: it has a file of that name,
 * and nobody has said yet what to do.
 *
 * @typedef {"offered" | "there" | "waiting" | "sending" | "done" | "refused" | "left"} State
 */

/** @typedef {"new" | "replace" | "both"} Choice */

/**
 * @typedef {object} Item
 * @property {string} key what the kernel calls it while it comes
 * @property {Blob} file
 * @property {string} path below what was dropped
 * @property {string} name in the folder, once the kernel has told it
 * @property {number} size
 * @property {State} state
 * @property {Choice} choice
 * @property {number} sent bytes that the kernel has
 * @property {string} fault why it was refused
 */

/** In bytes. */
export const PIECE = 524_288;
/** Something is still to be looked at or sent. */
export const ACTIVE = new Set(["offered", "waiting", "sending"]);

/**
 * @param {string} key what the kernel calls it while it comes
 * @param {Blob} file
 * @param {string} path below what was dropped
 * @returns {Item}
 */
export function itemOf(key, file, path) {
  // Half a character in a name is nothing that could be sent.
  const whole = path.replace(/\p{Surrogate}/gu, "\ufffd");
  return {
    key,
    file,
    path: whole,
    name: whole.split("/").at(-1) ?? whole,
    size: file.size,
    state: "offered",
    choice: "new",
    sent: 0,
    fault: "",
  };
}

/**
 * @param {Item} item
 * @param {string} fault
 * @returns {Item}
 */
export function refused(item, fault) {
  item.fault = fault;
  item.state = "refused";
  return item;
}

/**
 * The next piece of a file; throws what the browser says of one that it cannot read.
 *
 * @param {Item} item
 */
export async function nextPiece({ file, sent }) {
  try {
    return await file.slice(sent, sent + PIECE).arrayBuffer();
  } catch {
    throw new Error("The browser could not read it: it was moved, changed or is not accessible.");
  }
}

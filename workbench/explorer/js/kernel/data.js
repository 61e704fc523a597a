/**
 * The data that are here, and how those that corrections have made of them take their place.
 *
 * @module
 */

import { decodeTable, renew } from "../filter/columns.js";
import { gone, movedBy, same } from "./moves.js";

/** @import { Header, Table } from "../types.js" */
/** @import { Message } from "./messages.js" */
/** @import { To } from "./moves.js" */

export class Data {
  /** The columns, renewed in place. @type {Table | null} */
  table = null;
  /** Who sent them and what can be done with them. @type {Header | null} */
  header = null;

  /** Which data these are; it grows with every correction. */
  get generation() {
    return this.header?.generation ?? 0;
  }

  /** @param {Message} message */
  open({ content: { header }, buffers }) {
    this.header = header;
    return this.table = decodeTable(header, buffers[0]);
  }

  /**
   * @param {Message} message
   * @returns {To | null} where the rows of those before are; null for data that are no newer, of
   *   which nothing is taken
   */
  renew({ content, buffers }) {
    const { header, since, moved } = content;
    if ((header.generation ?? 0) <= this.generation) return null;
    const table = /** @type {Table} */ (this.table);
    // Where a step was missed nothing is known of where rows are.
    const follows = since === this.generation;
    const to = !follows ? gone : moved ? movedBy(numbersOf(buffers[1]), table.rows) : same;
    renew(table, decodeTable(header, buffers[0]));
    Object.assign(/** @type {Header} */ (this.header), header);
    return to;
  }

  /** Lets go of them. */
  rest() {
    this.table = this.header = null;
  }
}

/** @param {DataView<ArrayBuffer>} view */
function numbersOf({ buffer, byteOffset, byteLength }) {
  return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

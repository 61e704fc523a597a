/**
 * What the charts are read from, at this moment.
 *
 * @module
 */

/** @import { Filters, Once, Result, Table } from "../types.js" */
/** @import { State } from "./shown.js" */

export class States {
  /** @type {{key: string, flags: Uint8Array, rows: Uint32Array | null} | null} */
  #base = null;

  /**
   * @param {{filters: Filters, result: Pick<Result, "matching" | "total">, once?: Once | null}} session
   * @param {Table} table
   */
  constructor(session, table) {
    this.session = session;
    this.table = table;
  }

  /** @returns {State} */
  now() {
    const { table, session: { filters, once = null, result: { matching, total } } } = this;
    const base = this.#baseRows(filters);
    return { table, filters, rows: matching, base, filtered: matching.length < total, once };
  }

  /**
   * The rows that there are without any filter but that for beliefs; null for all.
   *
   * @param {Filters} filters
   */
  #baseRows({ speech = true }) {
    const key = String(speech);
    const flags = this.table.speech;
    if (this.#base?.key !== key || this.#base.flags !== flags) {
      const rows = speech === null ? null : rowsWhere(flags, Number(speech));
      this.#base = { key, flags, rows };
    }
    return this.#base.rows;
  }
}

/**
 * @param {Uint8Array} flags
 * @param {number} wanted
 */
function rowsWhere(flags, wanted) {
  let count = 0;
  for (let row = 0; row < flags.length; row++) if (flags[row] === wanted) count++;
  if (count === flags.length) return null;
  const rows = new Uint32Array(count);
  for (let row = 0, at = 0; at < count; row++) if (flags[row] === wanted) rows[at++] = row;
  return rows;
}

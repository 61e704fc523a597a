/**
 * Bytes from Python into typed columns, without copying where the bytes are aligned.
 *
 * @module
 */

/** @import { Codes, Header, Table } from "../types.js" */

const VERSION = 3;

/** The day of rows without a date. */
export const NO_DAY = -(2 ** 31);

/**
 * @param {Header} header
 * @param {DataView<ArrayBuffer>} view
 * @returns {Table}
 */
export function decodeTable(header, view) {
  if (header.version !== VERSION) {
    throw new Error(
      `This Explorer reads data version ${VERSION}, the kernel sent ${header.version}. ` +
        "Reload the page after restarting the kernel.",
    );
  }
  const { rows } = header;
  return {
    rows,
    speech: column(view, Uint8Array, header.speech.offset, rows),
    days: column(view, Int32Array, header.days.offset, rows),
    confidence: column(view, Float32Array, header.confidence.offset, rows),
    lacking: column(view, Uint8Array, header.lacking.offset, rows),
    lackable: header.lacking.names,
    words: column(view, Uint16Array, header.words.offset, rows),
    stories: column(view, Uint32Array, header.stories.offset, header.stories.length),
    review: column(view, Uint8Array, header.review.offset, rows),
    facets: header.facets.map((facet) => ({
      name: facet.name,
      label: facet.label,
      closed: facet.closed,
      values: facet.values,
      labels: facet.labels,
      sets: facet.sets,
      codes: codes(view, facet.codes, rows),
      size: facet.sets ? facet.sets.length : facet.values.length + 1,
    })),
  };
}

/**
 * Puts other columns into a table, in place: whoever holds the table, or a facet of it, has them.
 * What was worked out from columns is to be kept by these, which are other arrays now.
 *
 * @param {Table} table
 * @param {Table} fresh with the same facets
 */
export function renew(table, fresh) {
  const { facets, ...columns } = fresh;
  facets.forEach((facet) => {
    const own = table.facets.find(({ name }) => name === facet.name);
    if (!own) throw new Error(`There is a new facet, ${facet.label}; run the cell again.`);
    Object.assign(own, facet);
  });
  Object.assign(table, columns);
}

/**
 * @param {DataView<ArrayBuffer>} view
 * @param {{offset: number, bytes: number}} where
 * @param {number} length
 * @returns {Codes}
 */
function codes(view, { offset, bytes }, length) {
  if (bytes === 1) return column(view, Uint8Array, offset, length);
  return bytes === 2
    ? column(view, Uint16Array, offset, length)
    : column(view, Uint32Array, offset, length);
}

/**
 * @template {ArrayBufferView} T
 * @param {DataView<ArrayBuffer>} view
 * @param {{new (buffer: ArrayBuffer, start: number, length: number): T,
 *   BYTES_PER_ELEMENT: number}} Kind
 * @param {number} offset
 * @param {number} length
 * @returns {T}
 */
function column(view, Kind, offset, length) {
  const bytes = Kind.BYTES_PER_ELEMENT;
  const start = view.byteOffset + offset;
  // A message's buffers start anywhere in the socket's frame, where wide numbers cannot be read.
  if (start % bytes === 0) return new Kind(view.buffer, start, length);
  return new Kind(view.buffer.slice(start, start + length * bytes), 0, length);
}

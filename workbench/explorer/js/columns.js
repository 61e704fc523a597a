/**
 * Bytes from Python into typed columns, without copying where the bytes are aligned.
 *
 * @module
 */

/** @import { Codes, Header, Table } from "./types.js" */

const VERSION = 1;

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
    speech: /** @type {Uint8Array} */ (codes(view, header.speech.offset, 1, rows)),
    facets: header.facets.map((facet) => ({
      name: facet.name,
      label: facet.label,
      values: facet.values,
      sets: facet.sets,
      codes: codes(view, facet.codes.offset, facet.codes.bytes, rows),
      size: facet.sets ? facet.sets.length : facet.values.length + 1,
    })),
  };
}

const ARRAYS = /** @type {const} */ ({ 1: Uint8Array, 2: Uint16Array, 4: Uint32Array });

/**
 * @param {DataView<ArrayBuffer>} view
 * @param {number} offset
 * @param {number} bytes
 * @param {number} length
 * @returns {Codes}
 */
function codes(view, offset, bytes, length) {
  const Wide = ARRAYS[/** @type {1 | 2 | 4} */ (bytes)];
  const start = view.byteOffset + offset;
  // A message's buffers start anywhere in the socket's frame, where wide numbers cannot be read.
  if (start % bytes === 0) return new Wide(view.buffer, start, length);
  return new Wide(view.buffer.slice(start, start + length * bytes));
}

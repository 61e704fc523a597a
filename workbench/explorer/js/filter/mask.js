/**
 * Loops over all rows, kept small and free of branches on data: a million rows a call.
 *
 * @module
 */

/** @import { Codes } from "../types.js" */
/** @import { Test } from "./criteria.js" */

/** @typedef {Uint16Array | Uint32Array} Mask */

/**
 * Sets one bit where a row fails the test, and takes it away where it does not.
 *
 * @param {Mask} fails
 * @param {number} bit
 * @param {Test} test
 */
export function write(fails, bit, test) {
  if (test === null) writeNone(fails, bit);
  else if ("codes" in test) writeCodes(fails, bit, test.codes, test.accepts);
  else if ("column" in test) writeRange(fails, bit, test.column, test.low, test.high);
  else writeBits(fails, bit, test.bits);
}

/**
 * @param {Mask} fails
 * @param {number} bit
 */
function writeNone(fails, bit) {
  for (let row = 0; row < fails.length; row++) fails[row] &= ~bit;
}

/**
 * @param {Mask} fails
 * @param {number} bit
 * @param {Codes} codes
 * @param {Uint8Array} accepts 0 or 1 for each code
 */
function writeCodes(fails, bit, codes, accepts) {
  const bits = Uint32Array.from(accepts, (passes) => (passes ? 0 : bit));
  for (let row = 0; row < fails.length; row++) fails[row] = (fails[row] & ~bit) | bits[codes[row]];
}

/**
 * @param {Mask} fails
 * @param {number} bit
 * @param {Int32Array | Float32Array} column
 * @param {number} low
 * @param {number} high
 */
function writeRange(fails, bit, column, low, high) {
  for (let row = 0; row < fails.length; row++) {
    // Not a number is in no range.
    const passes = column[row] >= low && column[row] <= high;
    fails[row] = passes ? fails[row] & ~bit : fails[row] | bit;
  }
}

/**
 * @param {Mask} fails
 * @param {number} bit
 * @param {Uint8Array} bits
 */
function writeBits(fails, bit, bits) {
  for (let row = 0; row < fails.length; row++) {
    const passes = (bits[row >> 3] >> (row & 7)) & 1;
    fails[row] = passes ? fails[row] & ~bit : fails[row] | bit;
  }
}

/**
 * The rows that fail nothing that is heeded, in order.
 *
 * @param {Mask} fails
 * @param {number} heeded bits
 */
export function passing(fails, heeded) {
  const rows = new Uint32Array(fails.length);
  let count = 0;
  for (let row = 0; row < fails.length; row++) {
    rows[count] = row;
    count += ((fails[row] & heeded) - 1) >>> 31;
  }
  return count < fails.length / 2 ? rows.slice(0, count) : rows.subarray(0, count);
}

/**
 * How many rows that fail nothing heeded have each code.
 *
 * @param {Codes} codes
 * @param {number} size
 * @param {Mask} fails
 * @param {number} heeded bits
 */
export function countPassing(codes, size, fails, heeded) {
  const counts = new Uint32Array(size);
  for (let row = 0; row < codes.length; row++) {
    counts[codes[row]] += ((fails[row] & heeded) - 1) >>> 31;
  }
  return counts;
}

/**
 * How many of the rows have each code.
 *
 * @param {Codes} codes
 * @param {number} size
 * @param {Uint32Array} rows
 */
export function countListed(codes, size, rows) {
  const counts = new Uint32Array(size);
  for (let i = 0; i < rows.length; i++) counts[codes[rows[i]]]++;
  return counts;
}

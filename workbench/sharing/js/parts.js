/**
 * The page's data: elements of gzip in base64, unpacked when they are asked for.
 *
 * @module
 */

/** @param {string} name */
export function hasPart(name) {
  return document.getElementById(`workbench-${name}`) !== null;
}

/**
 * One part, still packed.
 *
 * @param {string} name
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function packedPart(name) {
  const letters = document.getElementById(`workbench-${name}`)?.textContent ?? "";
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}

/**
 * @param {Uint8Array<ArrayBuffer>} packed gzip
 * @returns {Response} whose bytes are unpacked
 */
export function unpacked(packed) {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** @param {string} name */
export function jsonPart(name) {
  return unpacked(packedPart(name)).json();
}

/** @param {string} name */
export function bytesPart(name) {
  return unpacked(packedPart(name)).arrayBuffer();
}

/**
 * How sure a row is, in words beside the number.
 *
 * @module
 */

/** Of rows at this confidence nine in ten are right. */
const VERY_LIKELY = 0.9;
/** Below this so many rows are wrong that an analyst looks at them before all others. */
const CHECK = 0.7;

/**
 * @param {{confidence: number | null, reviewed: boolean}} row
 * @returns {{words: string, check: boolean}} `check` where the row is to be looked at first
 */
export function sureness({ confidence, reviewed }) {
  if (reviewed) return { words: "✓ reviewed", check: false };
  if (confidence === null) return { words: "⚑ check first: no confidence given", check: true };
  const percent = percentOf(confidence);
  if (confidence < CHECK) return { words: `⚑ check first: ${percent} sure`, check: true };
  return {
    words: `${confidence < VERY_LIKELY ? "likely" : "very likely"}: ${percent} sure`,
    check: false,
  };
}

/**
 * How sure a row's institution is, or that it rightly has none.
 *
 * @param {number | null} confidence
 * @param {{speaker: string | null, institution: string | null, reviewed: boolean}} row
 * @returns {{words: string, check: boolean} | null} null where nobody says, nobody speaks, or an
 *   analyst has looked
 */
export function institutionSureness(confidence, { speaker, institution, reviewed }) {
  if (confidence === null || speaker === null || reviewed) return null;
  const what = institution === null ? "no institution" : "institution";
  const check = confidence < CHECK;
  return { words: `${check ? "⚑ check " : ""}${what}: ${percentOf(confidence)} sure`, check };
}

/** @param {number} confidence */
export function percentOf(confidence) {
  // Rounded down, so that no number contradicts its words; 0.29 * 100 is a little less than 29.
  return `${Math.floor(100 * confidence + 1e-6)}%`;
}

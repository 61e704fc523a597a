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
  // Rounded down, so that no number contradicts its words; 0.29 * 100 is a little less than 29.
  const percent = `${Math.floor(100 * confidence + 1e-6)} %`;
  if (confidence < CHECK) return { words: `⚑ check first: ${percent} sure`, check: true };
  return {
    words: `${confidence < VERY_LIKELY ? "likely" : "very likely"}: ${percent} sure`,
    check: false,
  };
}

import { stripVTControlCharacters } from "node:util";

/** Numbers of results by outcome. */
export const noResults = { passed: 0, failed: 0, skipped: 0 };

/** Words of the numbers: in Mocha's summary, and in the line that our own suites end with. */
const outcomes = { passed: "pass(?:ing|ed)", failed: "fail(?:ing|ed)", skipped: "(?:pending|skipped)" };

/**
 * Counts the results of a suite.
 *
 * @param {"check" | "tests"} kind
 * @param {string} output what it printed; the last number of an outcome counts
 * @param {number} exitCode
 */
export function countResults(kind, output, exitCode) {
  if (kind === "check") return { ...noResults, [exitCode === 0 ? "passed" : "failed"]: 1 };
  const text = stripVTControlCharacters(output);
  const counts = Object.fromEntries(
    Object.entries(outcomes).map(([outcome, words]) => {
      const numbers = [...text.matchAll(new RegExp(`(?:^|[ ,])(\\d+) ${words}\\b`, "gm"))];
      return [outcome, numbers.length === 0 ? undefined : Number(numbers.at(-1)?.[1])];
    }),
  );
  const { passed, failed = 0, skipped } = counts;
  // A suite that breaks outside of its tests has failed, and so has one that ran none and does not report it.
  const isBroken = (exitCode !== 0 && failed === 0) || (passed === undefined && skipped === undefined);
  return { passed: passed ?? 0, failed: failed + (isBroken ? 1 : 0), skipped: skipped ?? 0 };
}

/** Adds up results. */
export function addResults(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * True if a version comes before another one, by the rules of semantic versions. A `v` at the beginning and what follows a
 * plus sign do not count.
 *
 * @see https://semver.org/#spec-item-11
 */
export function isOlder(version: string, than: string): boolean {
  const [left, right] = [partsOf(version), partsOf(than)];
  return compareLists(left.numbers, right.numbers) < 0 || (isSame(left, right) && isEarlier(left, right));
}

interface Parts {
  readonly numbers: readonly string[];

  /** Of a version before a release, such as `beta.1`; empty for a release. */
  readonly stage: readonly string[];
}

function partsOf(version: string): Parts {
  const [, release = "", stage = ""] = /^v?([^-+]*)(?:-([^+]*))?/.exec(version) ?? [];
  return { numbers: release.split("."), stage: stage === "" ? [] : stage.split(".") };
}

const isSame = ({ numbers }: Parts, other: Parts) => compareLists(numbers, other.numbers) === 0;

/** Of the same release: every stage comes before the release itself. */
function isEarlier({ stage }: Parts, { stage: other }: Parts): boolean {
  if (stage.length === 0 || other.length === 0) return stage.length > other.length;
  return compareLists(stage, other) < 0;
}

function compareLists(left: readonly string[], right: readonly string[]): number {
  for (const [index, part] of left.entries()) {
    const other = right[index];
    const order = other === undefined ? 1 : compareParts(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Numbers come before words, and are compared as numbers. */
function compareParts(left: string, right: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
  if (isNumber && isOtherNumber) return Number(left) - Number(right);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}

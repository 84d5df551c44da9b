import { covers, parsePath } from "@eks-platform/plan";
import type { Difference } from "../model/difference";
import { toReplacing, createDifference, isChange } from "./difference";

/** The path in `replaceOnChanges` that replaces a partially created resource. */
export const initErrorKey = "#initerror";

/**
 * Turns changes of some properties into replacements.
 *
 * @param paths as in `replaceOnChanges`
 * @param isUnfinished true if the resource was only partially created
 * @see https://www.pulumi.com/docs/iac/concepts/resources/options/replaceonchanges/
 */
export function replaceOnChanges(
  difference: Difference,
  paths: readonly string[],
  isUnfinished: boolean,
): Difference {
  const patterns = paths.flatMap((text) => {
    const path = parsePath(text);
    return path === undefined ? [] : [path];
  });
  if (patterns.length === 0 || (!isChange(difference) && !isUnfinished)) return difference;
  const isCovered = (text: string) => {
    const path = parsePath(text) ?? [text];
    return patterns.some((pattern) => covers(pattern, path));
  };

  const properties = Object.entries(difference.properties ?? {}).map(
    ([path, change]) => [path, isCovered(path) ? toReplacing(change) : change] as const,
  );
  const keys = [
    ...difference.replaceKeys,
    ...createDifference(Object.fromEntries(properties)).replaceKeys,
    ...difference.changedKeys.filter(isCovered),
    ...(isUnfinished && isCovered(initErrorKey) ? [initErrorKey] : []),
  ];
  return {
    ...difference,
    ...(difference.properties === undefined ? {} : { properties: Object.fromEntries(properties) }),
    replaceKeys: [...new Set(keys)].sort(),
  };
}

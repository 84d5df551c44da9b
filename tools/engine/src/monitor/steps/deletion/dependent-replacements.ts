import { replaceOnChanges } from "../../../difference/replace-on-changes";
import type { RecordedResource } from "../../../model/recorded-resource";
import { unknown, type ValueMap } from "../../../model/values";
import { parseReference } from "../../../protocol/urn";
import type { Providers, Resources, Settings, Steps } from "../../run-context";
import { providerOf, createExistingResourceRequest } from "../existing-resource-request";
import { dependentsOf } from "./dependents";

/** A resource that must be deleted before one that it depends on. */
export interface DependentReplacement {
  readonly old: RecordedResource;

  /** The properties that force its replacement. */
  readonly replaceKeys: readonly string[];
}

/**
 * Finds what must be deleted before a resource, because it will be replaced too: dependents for which the changed
 * inputs force a replacement, what a replaced provider manages, and what `replaceWith` connects.
 *
 * @returns dependencies first
 */
export async function findDependentReplacements(
  context: Resources & Steps & Providers & Settings<"schemas">,
  root: RecordedResource,
): Promise<readonly DependentReplacement[]> {
  const { olds, stepLog } = context;
  const replaced = new Set([root.urn]);
  const found: DependentReplacement[] = [];
  // A resource that the run has already processed cannot depend on one that it is just processing.
  const isPassedOver = (urn: string) => stepLog.operationOn(olds.currentUrn(urn)) !== undefined;
  for (const old of dependentsOf(root, olds.all, isPassedOver)) {
    const replaceKeys = await reasonFor(context, old, replaced);
    if (replaceKeys === undefined) continue;
    replaced.add(old.urn);
    found.push({ old, replaceKeys });
  }
  const together = olds.all.filter(
    ({ urn, options }) => options.replaceWith.includes(root.urn) && !replaced.has(urn) && !isPassedOver(urn),
  );
  return [...found, ...together.map((old) => ({ old, replaceKeys: [] }))];
}

/** The properties that force a replacement; `undefined` if there are none. */
async function reasonFor(
  context: Resources & Providers & Settings<"schemas">,
  old: RecordedResource,
  replaced: ReadonlySet<string>,
): Promise<readonly string[] | undefined> {
  const { custom, external, provider, inputs, propertyDependencies, options } = old;
  if (!custom || external) return undefined;
  if (replaced.has(parseReference(provider).urn)) return [];
  const isAffected = (key: string) =>
    [...(propertyDependencies.get(key) ?? [])].some((urn) => replaced.has(urn));
  if (!Object.keys(inputs).some(isAffected)) return undefined;
  const expected: ValueMap = Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [key, isAffected(key) ? unknown : value]),
  );
  const difference = await providerOf(context, old).diff(
    createExistingResourceRequest(context, old, expected),
  );
  const { replaceKeys } = replaceOnChanges(difference, options.replaceOnChanges, false);
  return replaceKeys.length > 0 ? replaceKeys : undefined;
}

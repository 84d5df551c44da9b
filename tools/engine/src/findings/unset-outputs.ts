import type { Registration } from "../model/registration";
import { unknown } from "../model/values";
import { nameOf, packageOf } from "../protocol/urn";
import type { PropertyFinding } from "./finding";
import { leavesOf } from "./leaves";
import { formatPath } from "@eks-platform/plan";

/**
 * Finds inputs that stay unknown although every provider returns values: they use an output that no provider sets.
 * Only where the installed SDKs declare the outputs; the dependencies tell whose they are.
 *
 * @param byUrn all resources of the run, with known values
 */
export function* findUnsetOutputs(
  { custom, inputs, urn, propertyDependencies }: Registration,
  byUrn: ReadonlyMap<string, Registration>,
): Generator<PropertyFinding> {
  if (!custom) return;
  const reported = new Set<string>();
  for (const { path, value } of leavesOf(inputs)) {
    const property = String(path[0]);
    const sources = [...(propertyDependencies.get(property) ?? [])].map((source) => byUrn.get(source));
    if (
      value !== unknown ||
      reported.has(property) ||
      !sources.some(isDescribed) ||
      !sources.every(isDescribed)
    )
      continue;
    reported.add(property);
    const names = sources.flatMap((source) => (source === undefined ? [] : nameOf(source.urn))).sort();
    const message =
      `${formatPath(path)} is made of an output of ${names.join(", ")} that no simulated cloud gives. ` +
      `If the real one gives none either, the property is missing at deployment: read another output, or give a fallback.`;
    yield { severity: "warning", urn, message };
  }
}

// The engine itself reports unknown outputs of other stacks.
const isDescribed = (source: Registration | undefined) =>
  source?.schema !== undefined && packageOf(source.type) !== "pulumi";

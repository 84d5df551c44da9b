import { readTable } from "./table";

/** Paths of properties by resource type; `package:*` stands for every type of a package. */
export type PropertiesByType = Readonly<Record<string, readonly string[]>>;

/**
 * Properties that cannot be changed in place: a change to one of them replaces the resource. Properties that replace a
 * resource only in some cases are left out.
 *
 * @see https://www.pulumi.com/docs/iac/concepts/how-pulumi-works/#creating-and-updating-resources
 */
export function replacingProperties(): PropertiesByType {
  const { added, derived } = readTable<{ added: PropertiesByType; derived: PropertiesByType }>(
    "replacing-properties",
  );
  const types = [...new Set([...Object.keys(added), ...Object.keys(derived)])].sort();
  return Object.fromEntries(
    types.map((type) => [type, [...new Set([...(added[type] ?? []), ...(derived[type] ?? [])])].sort()]),
  );
}

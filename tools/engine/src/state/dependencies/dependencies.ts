import type { Registration } from "../../model/registration";
import { parseReference } from "../../protocol/urn";

/** A resource, as far as its dependencies matter. */
export type Dependent = Pick<
  Registration,
  "parent" | "provider" | "dependencies" | "propertyDependencies" | "options"
>;

/** URNs of everything that must exist before a resource, its provider included, sorted. */
export function dependenciesOf(resource: Dependent): readonly string[] {
  const { parent, provider, dependencies, propertyDependencies, options } = resource;
  const needs = new Set<string>([parent, ...dependencies, ...options.replaceWith]);
  for (const urns of propertyDependencies.values()) for (const urn of urns) needs.add(urn);
  if (provider !== "") needs.add(parseReference(provider).urn);
  if (options.deletedWith !== undefined) needs.add(options.deletedWith);
  needs.delete("");
  return [...needs].sort();
}

/** The same resource with each URN in it changed, except its own. */
export function mapDependencies<T extends Dependent>(resource: T, change: (urn: string) => string): T {
  const { parent, provider, dependencies, propertyDependencies, options } = resource;
  const { urn, id } = parseReference(provider);
  return {
    ...resource,
    parent: parent === "" ? "" : change(parent),
    provider: provider === "" ? "" : `${change(urn)}::${id}`,
    dependencies: dependencies.map(change),
    propertyDependencies: new Map(
      [...propertyDependencies].map(([key, urns]) => [key, new Set([...urns].map(change))]),
    ),
    options: {
      ...options,
      replaceWith: options.replaceWith.map(change),
      ...(options.deletedWith === undefined ? {} : { deletedWith: change(options.deletedWith) }),
    },
  };
}

import { dependenciesOf } from "../../../state/dependencies/dependencies";
import type { Node } from "./dependents";

/** A resource that may be a component. */
export type Deletable = Node & { readonly custom: boolean };

/**
 * Groups resources for their deletion: groups follow each other, and the resources of a group can be deleted at the
 * same time. Dependents go first. A dependency on a component is a dependency on all its earlier children.
 *
 * @param deletions resources to delete
 * @param resources all resources, dependencies first
 */
export function orderDeletions<T extends Deletable>(
  deletions: readonly T[],
  resources: readonly T[],
): readonly (readonly T[])[] {
  const whole = new Whole(resources);
  const needs = new Map(deletions.map((resource) => [resource, whole.neededBy(resource)]));
  const remaining = new Set(deletions);
  const groups: (readonly T[])[] = [];
  while (remaining.size > 0) {
    const group = [...remaining].filter(
      (resource) => !needs.get(resource)?.some((need) => remaining.has(need)),
    );
    // A consistent state has no cycles.
    if (group.length === 0) throw new Error("resources of the state need each other in a circle");
    for (const resource of group) remaining.delete(resource);
    groups.push(group);
  }
  return groups.reverse();
}

/** Resources by position, URN and parent. Several may share a URN: the current one, and others pending deletion. */
class Whole<T extends Deletable> {
  private readonly positions = new Map<T, number>();
  private readonly byUrn = new Map<string, T[]>();
  private readonly children = new Map<string, T[]>();

  constructor(resources: readonly T[]) {
    for (const [position, resource] of resources.entries()) {
      this.positions.set(resource, position);
      append(this.byUrn, resource.urn, resource);
      append(this.children, resource.parent, resource);
    }
  }

  neededBy(resource: T): readonly T[] {
    const before = (needed: T) => this.position(needed) < this.position(resource);
    const { parent } = resource;
    const parents = (this.byUrn.get(parent) ?? []).filter(before);
    const others = dependenciesOf({ ...resource, parent: "" }).flatMap((urn) => this.byUrn.get(urn) ?? []);
    const inside = others.filter(({ custom }) => !custom).flatMap(({ urn }) => this.inside(urn));
    return [...parents, ...others.filter(before), ...inside.filter(before)];
  }

  private inside(urn: string): readonly T[] {
    const children = this.children.get(urn) ?? [];
    return children.flatMap((child) => [child, ...this.inside(child.urn)]);
  }

  private position(resource: T): number {
    return this.positions.get(resource) ?? -1;
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

import type { CallbackAddress } from "../../model/goal";
import type { Registration } from "../../model/registration";
import type { ValueMap } from "../../model/values";

/** What a registered resource passes on to its descendants. */
export interface InheritedOptions {
  /** The resource's own transforms, which run for its descendants too. */
  readonly transforms: readonly CallbackAddress[];

  /** Provider references by package; empty for custom resources. */
  readonly providers: ReadonlyMap<string, string>;
}

const nothingInherited: InheritedOptions = { transforms: [], providers: new Map() };

/** The resources of a run. */
export class ResourceRegistry {
  private readonly claimed = new Set<string>();
  private readonly byUrn = new Map<string, Registration>();
  private readonly inherited = new Map<string, InheritedOptions>();
  private readonly children = new Map<string, string[]>();

  /** Claims a URN for a resource that is being registered. */
  claimUrn(urn: string): void {
    if (this.claimed.has(urn))
      throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
    this.claimed.add(urn);
  }

  /** True for the URN of a resource of this run, even while it is being registered. */
  isClaimed(urn: string): boolean {
    return this.claimed.has(urn);
  }

  /** Adds a resource that has passed all steps. */
  add(registration: Registration): void {
    const { urn, parent } = registration;
    this.byUrn.set(urn, registration);
    const siblings = this.children.get(parent);
    if (siblings === undefined) this.children.set(parent, [urn]);
    else siblings.push(urn);
  }

  /** Sets what the resource passes on. */
  setInherited(urn: string, options: InheritedOptions): void {
    this.inherited.set(urn, options);
  }

  /** Updates a resource after it was added. */
  update(urn: string, change: Partial<Pick<Registration, "outputs" | "simulated">>): Registration {
    const registration = this.byUrn.get(urn);
    if (registration === undefined) {
      throw new Error(`cannot complete a resource '${urn}' whose registration isn't pending`);
    }
    const updated = { ...registration, ...change };
    this.byUrn.set(urn, updated);
    return updated;
  }

  get(urn: string): Registration | undefined {
    return this.byUrn.get(urn);
  }

  inheritedFrom(urn: string): InheritedOptions {
    return this.inherited.get(urn) ?? nothingInherited;
  }

  /** The resource and its ancestors, innermost first. */
  *selfAndAncestors(urn: string): Generator<string> {
    for (let current = urn; current !== ""; current = this.byUrn.get(current)?.parent ?? "") yield current;
  }

  childrenOf(urn: string): readonly string[] {
    return this.children.get(urn) ?? [];
  }

  /** Id and outputs of a resource. */
  stateOf(urn: string): { readonly id: string; readonly outputs: ValueMap } | undefined {
    return this.byUrn.get(urn);
  }

  get all(): readonly Registration[] {
    return [...this.byUrn.values()];
  }

  get size(): number {
    return this.byUrn.size;
  }
}

import type { ValueMap } from "../protocol/values";
import type { CallbackAddress } from "./goal";
import type { Registration } from "./registration";

/** What a registered resource passes on to its descendants. */
export interface Heritage {
  /** Transforms of the resource's own, which run for its descendants too. */
  readonly transforms: readonly CallbackAddress[];

  /** Provider references by package; empty for custom resources. */
  readonly providers: ReadonlyMap<string, string>;
}

const noHeritage: Heritage = { transforms: [], providers: new Map() };

/** The resources of a run. */
export class Ledger {
  private readonly taken = new Set<string>();
  private readonly byUrn = new Map<string, Registration>();
  private readonly heritages = new Map<string, Heritage>();
  private readonly children = new Map<string, string[]>();

  /** Takes a URN for a resource that is on its way. */
  take(urn: string): void {
    if (this.taken.has(urn)) throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
    this.taken.add(urn);
  }

  /** True for the URN of a resource of this run, even if it is still on its way. */
  isTaken(urn: string): boolean {
    return this.taken.has(urn);
  }

  /** Enters a resource that has passed all steps. */
  enter(registration: Registration): void {
    const { urn, parent } = registration;
    this.byUrn.set(urn, registration);
    const siblings = this.children.get(parent);
    if (siblings === undefined) this.children.set(parent, [urn]);
    else siblings.push(urn);
  }

  /** Sets what the resource passes on. */
  bequeath(urn: string, heritage: Heritage): void {
    this.heritages.set(urn, heritage);
  }

  /** Changes what is known of a resource after it has been entered. */
  amend(urn: string, change: Partial<Pick<Registration, "outputs" | "simulated">>): Registration {
    const registration = this.byUrn.get(urn);
    if (registration === undefined) {
      throw new Error(`cannot complete a resource '${urn}' whose registration isn't pending`);
    }
    const amended = { ...registration, ...change };
    this.byUrn.set(urn, amended);
    return amended;
  }

  get(urn: string): Registration | undefined {
    return this.byUrn.get(urn);
  }

  heritageOf(urn: string): Heritage {
    return this.heritages.get(urn) ?? noHeritage;
  }

  /** The resource and its ancestors, from the inside out. */
  *lineOf(urn: string): Generator<string> {
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

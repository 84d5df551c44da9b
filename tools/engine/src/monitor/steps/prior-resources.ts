import type { RecordedResource } from "../../model/recorded-resource";
import type { Home } from "../../protocol/urn";
import type { Snapshot } from "../../state/snapshot";
import { type Aliased, aliasUrns } from "./alias-urns";

/** The record that the state has for a resource of this run. */
export interface PriorResource {
  readonly old?: RecordedResource;

  /** URN under which the state has it, if it differs. */
  readonly formerUrn?: string;
}

/** The resources of the state when the run began, and which of them the run has processed. */
export class PriorResources {
  /** All resources, dependencies first; those pending deletion included. */
  readonly all: readonly RecordedResource[];

  private readonly byUrn: ReadonlyMap<string, RecordedResource>;

  /** URNs of this run by those in the state. */
  private readonly currentUrns = new Map<string, string>();

  /** URNs in the state by those of this run. */
  private readonly formerUrns = new Map<string, string>();

  constructor(
    snapshot: Snapshot,
    private readonly home: Home,
  ) {
    this.all = snapshot.resources;
    const live = snapshot.resources.filter(({ isPendingDeletion }) => !isPendingDeletion);
    this.byUrn = new Map(live.map((resource) => [resource.urn, resource]));
  }

  /** The resource with a URN, unless it is pending deletion. */
  get(urn: string): RecordedResource | undefined {
    return this.byUrn.get(urn);
  }

  /** The URN that a resource of the state has in this run, which may be the same. */
  currentUrn(urn: string): string {
    return this.currentUrns.get(urn) ?? urn;
  }

  /**
   * Finds the record of a resource, by its URN or by an earlier one.
   *
   * @param isTaken true for the URN of a resource of this run
   * @throws Error if another resource of this run has the same record
   */
  claim(urn: string, aliased: Aliased, isTaken: (urn: string) => boolean): PriorResource {
    const claimant = this.currentUrns.get(urn);
    if (claimant !== undefined) {
      throw new Error(
        `Duplicate resource URN '${urn}' conflicting with alias on resource with URN '${claimant}'`,
      );
    }
    const own = this.byUrn.get(urn);
    if (own !== undefined) return { old: own };

    const formerUrn = aliasUrns(aliased, this.home, (current) => this.formerUrns.get(current)).find(
      (candidate) => this.byUrn.has(candidate),
    );
    const old = formerUrn === undefined ? undefined : this.byUrn.get(formerUrn);
    if (formerUrn === undefined || old === undefined) return {};
    const other = isTaken(formerUrn) ? urn : this.currentUrns.get(formerUrn);
    if (other !== undefined) {
      throw new Error(
        `Duplicate resource alias '${formerUrn}' applied to resource with URN '${urn}' conflicting with resource with URN '${other}'`,
      );
    }
    this.currentUrns.set(formerUrn, urn);
    this.formerUrns.set(urn, formerUrn);
    return { old, formerUrn };
  }
}

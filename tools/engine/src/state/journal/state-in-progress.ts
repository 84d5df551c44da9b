import { omit } from "../../model/omit";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Home } from "../../protocol/urn";
import { applyRenames } from "../dependencies/apply-renames";
import { dependenciesOf } from "../dependencies/dependencies";
import { sortByDependencies } from "../dependencies/sort-by-dependencies";
import type { PendingOperation, Snapshot } from "../snapshot";
import type { JournalEntry, StateChange } from "./journal-entry";

/** The state of a stack while a run changes it: the earlier state, and what the run has done so far. */
export class StateInProgress {
  /** Resources that the run has processed, by URN, in order. */
  private readonly visited = new Map<string, RecordedResource>();
  private readonly removed = new Set<number>();
  private readonly pendingDeletion = new Set<number>();
  private readonly deletedBeforeReplace = new Set<number>();
  private readonly operations = new Map<number, PendingOperation>();
  private changed = false;

  constructor(
    private readonly before: Snapshot,
    private readonly home: Home,
  ) {}

  /** False as long as nothing but the order has changed. */
  get hasChanged(): boolean {
    return this.changed || this.before.pendingOperations.length > 0;
  }

  /** @throws Error if the state would become inconsistent; then nothing has been done */
  apply(entry: JournalEntry): void {
    switch (entry.entry) {
      case "begin":
        this.operations.set(entry.operation, entry);
        break;
      case "end":
        this.change(entry);
        if (entry.operation !== undefined) this.operations.delete(entry.operation);
        break;
      case "outputs": {
        const resource = this.visited.get(entry.urn);
        if (resource === undefined) throw new Error(`outputs of ${entry.urn}, which the state does not have`);
        this.visited.set(entry.urn, { ...resource, outputs: entry.outputs });
        this.changed = true;
      }
    }
  }

  /** The current state. It can be written at any moment: dependencies come first. */
  get snapshot(): Snapshot {
    const rest = this.before.resources.flatMap((resource, position) =>
      this.removed.has(position) ? [] : [this.withMarks(resource, position)],
    );
    // Processed resources only depend on resources that were processed before them, so they come first.
    const resources = applyRenames([...sortByDependencies(this.visited.values()), ...rest], this.home);
    return {
      resources: resources.map(withoutFormerUrn),
      pendingOperations: [...this.interruptedCreations(), ...this.operations.values()],
    };
  }

  private change({ adds, keeps, removes, condemns, empties }: StateChange): void {
    const kept = keeps === undefined ? undefined : this.before.resources[keeps];
    for (const resource of [adds, kept]) if (resource !== undefined) this.assertDependencies(resource);
    for (const resource of [adds, kept]) if (resource !== undefined) this.visited.set(resource.urn, resource);
    for (const position of [keeps, removes]) if (position !== undefined) this.removed.add(position);
    if (condemns !== undefined) this.pendingDeletion.add(condemns);
    if (empties !== undefined) this.deletedBeforeReplace.add(empties);
    if ([adds, removes, condemns, empties].some((part) => part !== undefined)) this.changed = true;
  }

  private assertDependencies(resource: RecordedResource): void {
    const missing = dependenciesOf(resource).filter((urn) => !this.visited.has(urn));
    if (missing.length === 0) return;
    throw new Error(
      `resource ${resource.urn} needs what is not there before it, so the state would be broken: ${missing.join(", ")}`,
    );
  }

  private withMarks(resource: RecordedResource, position: number): RecordedResource {
    const isPendingDeletion = resource.isPendingDeletion || this.pendingDeletion.has(position);
    const isPendingReplacement = resource.isPendingReplacement || this.deletedBeforeReplace.has(position);
    const isAsBefore =
      isPendingDeletion === resource.isPendingDeletion &&
      isPendingReplacement === resource.isPendingReplacement;
    return isAsBefore ? resource : { ...resource, isPendingDeletion, isPendingReplacement };
  }

  /**
   * Creations that an earlier run did not finish, and that this one has not processed: the resource may exist without
   * a record. Other interrupted operations are dropped, because their resources are in the state.
   */
  private interruptedCreations(): readonly PendingOperation[] {
    return this.before.pendingOperations.filter(
      ({ kind, resource }) => kind === "creating" && !this.visited.has(resource.urn),
    );
  }
}

/** Unchanged resources stay the same object, so that nothing has to process them again. */
function withoutFormerUrn(resource: RecordedResource): RecordedResource {
  return resource.formerUrn === undefined ? resource : omit(resource, "formerUrn");
}

import { omit } from "../../model/omit";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Home } from "../../protocol/urn";
import { applyRenames } from "../dependencies/apply-renames";
import { dependenciesOf } from "../dependencies/dependencies";
import { sortByDependencies } from "../dependencies/sort-by-dependencies";
import type { PendingOperation, Snapshot } from "../snapshot";
import type { JournalEntry, StateChange } from "./journal-entry";

/** The state of a stack while a run changes it: what was there, and what the run has done so far. */
export class StateInProgress {
  /** Resources that the run has come to, by URN, in the order in which it did. */
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

  /** False as long as all is as it was, but for the order. */
  get hasChanged(): boolean {
    return this.changed || this.before.pendingOperations.length > 0;
  }

  /** @throws Error if the state would no longer hold together; then nothing has been done */
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

  /** The state as it is now. It can be written at any moment: each resource comes after all that it needs. */
  get snapshot(): Snapshot {
    const rest = this.before.resources.flatMap((resource, position) =>
      this.removed.has(position) ? [] : [this.withMarks(resource, position)],
    );
    // What the run has come to needs nothing but what it had come to before; and so it stands first.
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
   * Creations that an earlier run did not see through, and that this one has not come to: the resource may be there, and
   * nothing here would know. Other interrupted operations are forgotten, because their resources are in the state.
   */
  private interruptedCreations(): readonly PendingOperation[] {
    return this.before.pendingOperations.filter(
      ({ kind, resource }) => kind === "creating" && !this.visited.has(resource.urn),
    );
  }
}

/** What stays as it was stays the same object, so that nobody has to look at it again. */
function withoutFormerUrn(resource: RecordedResource): RecordedResource {
  return resource.formerUrn === undefined ? resource : omit(resource, "formerUrn");
}

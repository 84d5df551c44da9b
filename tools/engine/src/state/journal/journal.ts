import type { RecordedResource } from "../../model/recorded-resource";
import type { ValueMap } from "../../model/values";
import type { OperationKind, Snapshot } from "../snapshot";
import type { JournalEntry } from "./journal-entry";
import type { StateInProgress } from "./state-in-progress";

/** The change of a state by a step; empty if the step failed. Old resources are those of the earlier state. */
export interface StepResult {
  /** A current resource. */
  readonly adds?: RecordedResource;

  /** A resource that stays unchanged. */
  readonly keeps?: RecordedResource;

  /** A resource that is deleted, or that `adds` replaces. */
  readonly removes?: RecordedResource;

  /** A resource that is pending deletion from now on. */
  readonly pendingDeletion?: RecordedResource;

  /** A resource that was deleted before its replacement. */
  readonly deletedBeforeReplace?: RecordedResource;
}

/**
 * Records the changes of a run. Each entry is durable before the run continues, so that an interruption loses
 * nothing.
 */
export class Journal {
  private readonly positions: ReadonlyMap<RecordedResource, number>;
  private operations = 0;

  /**
   * @param before the state that the run begins with
   * @param persist makes an entry durable
   */
  constructor(
    before: Snapshot,
    private readonly state: StateInProgress,
    private readonly persist: (entry: JournalEntry) => Promise<void> | void = () => undefined,
  ) {
    this.positions = new Map(before.resources.map((resource, position) => [resource, position]));
  }

  /** @returns the number of the operation, for `end` */
  async begin(kind: OperationKind, resource: RecordedResource): Promise<number> {
    const operation = (this.operations += 1);
    await this.write({ entry: "begin", operation, kind, resource });
    return operation;
  }

  /** @param operation absent where none was begun */
  async end(operation: number | undefined, result: StepResult): Promise<void> {
    const { adds, keeps, removes, pendingDeletion, deletedBeforeReplace } = result;
    // The file format has its own names, which do not change.
    const roles = { keeps, removes, condemns: pendingDeletion, empties: deletedBeforeReplace };
    const positions = Object.entries(roles).flatMap(([role, old]) =>
      old === undefined ? [] : [[role, this.positions.get(old)] as const],
    );
    await this.write({
      entry: "end",
      ...(operation === undefined ? {} : { operation }),
      ...(adds === undefined ? {} : { adds }),
      ...Object.fromEntries(positions),
    });
  }

  async outputs(urn: string, outputs: ValueMap): Promise<void> {
    await this.write({ entry: "outputs", urn, outputs });
  }

  private async write(entry: JournalEntry): Promise<void> {
    this.state.apply(entry);
    await this.persist(entry);
  }
}

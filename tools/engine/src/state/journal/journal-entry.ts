import type { RecordedResource } from "../../model/recorded-resource";
import type { ValueMap } from "../../model/values";
import type { OperationKind } from "../snapshot";

/** One thing that a run does to a state. Resources of the state before are named by their position in it. */
export type JournalEntry =
  | {
      /** A provider is about to be asked. */
      readonly entry: "begin";

      /** Number of the operation, unique within the run. */
      readonly operation: number;
      readonly kind: OperationKind;
      readonly resource: RecordedResource;
    }
  | ({
      /** The provider has answered, or there was nothing to ask. */
      readonly entry: "end";

      /** The operation that ends; absent where none was begun. */
      readonly operation?: number;
    } & StateChange)
  | {
      /** A component has said what it is. */
      readonly entry: "outputs";
      readonly urn: string;
      readonly outputs: ValueMap;
    };

/** What a step leaves in a state; nothing, if it failed. */
export interface StateChange {
  /** A resource that stands now. */
  readonly adds?: RecordedResource;

  /** Position of a resource that stands on as it was. */
  readonly keeps?: number;

  /** Position of a resource that is gone, or that `adds` stands for. */
  readonly removes?: number;

  /** Position of a resource that waits for its deletion from now on. */
  readonly condemns?: number;

  /** Position of a resource that has made room for its replacement. */
  readonly empties?: number;
}

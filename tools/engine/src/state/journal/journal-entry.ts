import type { RecordedResource } from "../../model/recorded-resource";
import type { ValueMap } from "../../model/values";
import type { OperationKind } from "../snapshot";

/** One change of a state. Resources of the earlier state are named by their position in it. */
export type JournalEntry =
  | {
      /** A provider is about to be called. */
      readonly entry: "begin";

      /** Number of the operation, unique within the run. */
      readonly operation: number;
      readonly kind: OperationKind;
      readonly resource: RecordedResource;
    }
  | ({
      /** The provider has answered, or no call was needed. */
      readonly entry: "end";

      /** The operation that ends; absent if none was begun. */
      readonly operation?: number;
    } & StateChange)
  | {
      /** A component has registered its outputs. */
      readonly entry: "outputs";
      readonly urn: string;
      readonly outputs: ValueMap;
    };

/** The change of the state by a step; empty if the step failed. */
export interface StateChange {
  /** A current resource. */
  readonly adds?: RecordedResource;

  /** Position of a resource that stays unchanged. */
  readonly keeps?: number;

  /** Position of a resource that is deleted, or that `adds` replaces. */
  readonly removes?: number;

  /** Position of a resource that is pending deletion from now on. */
  readonly condemns?: number;

  /** Position of a resource that was deleted before its replacement. */
  readonly empties?: number;
}

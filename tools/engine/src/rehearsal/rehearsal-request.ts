import type { ReplacingProperties } from "../difference/replacing-properties";
import type { Fault } from "../faults/fault";
import type { Settings } from "../run/project/settings";
import type { UpdateRequest } from "../run/update-request";
import type { TimesOf } from "./simulated-time";

/** What is to be rehearsed. Policies are for previews: none judges here. */
export interface RehearsalRequest extends Omit<
  UpdateRequest,
  "states" | "cloud" | "settings" | "replacing" | "policyPacks" | "policyConfig" | "onStep" | "onRequest"
> {
  /** What goes wrong, in each phase anew. */
  readonly faults: readonly Fault[];

  /** Chance follows from it: the same seed gives the same rehearsal. */
  readonly seed: number;

  /**
   * Settings that the change is to change. Without any, the state is made one that an earlier program might have left.
   */
  readonly change?: Settings;

  /** Properties whose change replaces a resource. */
  readonly replacing: ReplacingProperties;
}

/** What is to be rehearsed many times. */
export interface ManyRehearsalsRequest extends Omit<RehearsalRequest, "faults"> {
  /** Rehearsals, each with a seed of its own from `seed` upwards. */
  readonly runs: number;

  /** What goes wrong in each; absent for faults that are drawn by chance. */
  readonly faults?: readonly Fault[];

  /** How long calls take in simulated time. It decides what is under way when a run is cut off. */
  readonly timesOf: TimesOf;

  /**
   * Threads that rehearse beside each other.
   *
   * @default as many as there are processors
   */
  readonly threads?: number;

  /** Told how many rehearsals are done. */
  readonly onRehearsal?: (executed: number) => void;
}

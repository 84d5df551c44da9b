import type { ReplacingProperties } from "../difference/replacing-properties";
import type { Fault } from "../faults/fault";
import type { ConfigSettings } from "../run/project/settings";
import type { UpdateRequest } from "../run/update-request";
import type { TimesOf } from "./simulated-time";

/** What to rehearse. Policies do not run. */
export interface RehearsalRequest extends Omit<
  UpdateRequest,
  "states" | "cloud" | "settings" | "replacing" | "policyPacks" | "policyConfig" | "onStep" | "onRequest"
> {
  /** The faults of each phase. */
  readonly faults: readonly Fault[];

  /** Seed of all chance: the same seed produces the same rehearsal. */
  readonly seed: number;

  /** Settings of the change. Without any, the state becomes that of an invented earlier program. */
  readonly change?: ConfigSettings;

  /** Properties whose change replaces a resource. */
  readonly replacing: ReplacingProperties;
}

/** What to rehearse many times. */
export interface ManyRehearsalsRequest extends Omit<RehearsalRequest, "faults"> {
  /** Number of rehearsals, with seeds from `seed` upwards. */
  readonly runs: number;

  /** The faults of each rehearsal; absent for random faults. */
  readonly faults?: readonly Fault[];

  /** How long calls take in simulated time. It decides what is running when a run is interrupted. */
  readonly timesOf: TimesOf;

  /**
   * Threads that rehearse in parallel.
   *
   * @default the number of processors
   */
  readonly threads?: number;

  /** Called with the number of rehearsals that are done. */
  readonly onRehearsal?: (executed: number) => void;
}

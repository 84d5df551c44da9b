import type { Fault } from "../faults/fault";
import { FaultInjector } from "../faults/fault-injector";
import { withFaults, type CallDelay } from "../faults/faulty-provider";
import { withInventory, Inventory } from "../faults/inventory";
import type { ConfigSettings } from "../run/project/settings";
import { emptySnapshot, type Snapshot } from "../state/snapshot";
import type { DeploymentDriver } from "./deployment-driver";
import { type Expectation, checkExpectation, createRepairViolation } from "./invariants/expectation";
import { checkInvariants, checkConverged } from "./invariants/invariants";
import { type PendingOperationResolution, resolvePendingOperations } from "./invariants/recovery";
import { releaseFromInventory } from "./invariants/release-from-inventory";
import type { Phase, PhaseName, RehearsedRun, RunPurpose } from "./rehearsal";

/** The faults of a rehearsal. */
export interface FaultPlan {
  readonly faults: readonly Fault[];

  /** Seed of all chance. */
  readonly seed: number;

  /** Lets the simulated time of calls pass. */
  readonly delay?: CallDelay;
}

/** How a phase runs. */
export interface PhasePlan {
  readonly name: PhaseName;
  readonly expectation: Expectation;

  /** Settings that override those of the stack's file; absent for none. */
  readonly settings?: ConfigSettings;
}

/** A stack from phase to phase: its state, and the resources in the cloud. */
export class Simulation {
  private readonly inventory = new Inventory();
  private state: Snapshot = emptySnapshot;

  constructor(
    private readonly driver: DeploymentDriver,
    private readonly faultPlan: FaultPlan,
  ) {}

  /** Replaces the state. Added resources exist in the cloud from then on, removed ones do not. */
  replaceState(change: (state: Snapshot) => Snapshot): void {
    const before = this.state;
    this.state = change(before);
    this.inventory.applyStateChange(before.resources, this.state.resources);
  }

  /** Runs a phase: with faults, and if these fail it, once more without, and then until nothing is left to do. */
  async runPhase(plan: PhasePlan): Promise<Phase> {
    const { name } = plan;
    const first = await this.run(plan, "phase", this.faultPlan.faults);
    if (first.succeeded || first.incidents.length === 0) return { name, runs: [first] };
    const repair = await this.run(plan, "repair", [], this.recover());
    if (!repair.succeeded) return { name, runs: [first, repair] };
    return { name, runs: [first, repair, await this.run(plan, "proof", [])] };
  }

  private recover(): readonly PendingOperationResolution[] {
    const { snapshot, resolutions } = resolvePendingOperations(this.state, this.inventory);
    this.state = snapshot;
    return resolutions;
  }

  private async run(
    plan: PhasePlan,
    purpose: RunPurpose,
    faults: readonly Fault[],
    resolutions: readonly PendingOperationResolution[] = [],
  ): Promise<RehearsedRun> {
    const { name, expectation, settings } = plan;
    const { seed, delay } = this.faultPlan;
    const before = this.state;
    const injector = new FaultInjector(faults, seed, name);
    const outcome = await this.driver[expectation === "nothingLeft" ? "destroy" : "up"]({
      label: purpose === "phase" ? name : `${name}, ${purpose}`,
      before,
      wrapProvider: (provider, packageName) =>
        withFaults(withInventory(provider, this.inventory), packageName, injector, delay),
      ...(settings === undefined ? {} : { settings }),
    });
    const { succeeded, state } = outcome;
    this.state = state;
    releaseFromInventory(before, state, this.inventory);

    const expected = purpose === "proof" && expectation === "anything" ? "nothingToDo" : expectation;
    const violations = succeeded
      ? [...checkConverged(state, this.inventory), ...checkExpectation(outcome, expected)]
      : checkInvariants(state, this.inventory);
    return {
      purpose,
      succeeded,
      plan: outcome.plan,
      diagnostics: outcome.diagnostics,
      incidents: injector.incidents,
      resolutions,
      violations:
        !succeeded && purpose !== "phase"
          ? [...violations, createRepairViolation(outcome.diagnostics)]
          : violations,
    };
  }
}

import type { Fault } from "../faults/fault";
import { FaultInjector } from "../faults/fault-injector";
import { faultyCloud, type Pace } from "../faults/faulty-cloud";
import { inventoriedCloud, Inventory } from "../faults/inventory";
import type { Settings } from "../run/settings";
import { emptySnapshot, type Snapshot } from "../state/snapshot";
import { breachesAtAnyTime, breachesAtRest } from "./breach";
import { type Expectation, expectationBreaches, notRepaired } from "./expectation";
import { type Finding, recover } from "./recovery";
import type { Phase, PhaseName, RehearsedRun, RunPurpose } from "./rehearsal";
import { release } from "./released";
import type { Stage } from "./stage";

/** What goes wrong in the phases of a rehearsal. */
export interface Misfortune {
  readonly faults: readonly Fault[];

  /** Chance follows from it. */
  readonly seed: number;

  /** Lets the simulated time of calls pass. */
  readonly pace?: Pace;
}

/** How a phase is played. */
export interface PhasePlan {
  readonly name: PhaseName;
  readonly expectation: Expectation;

  /** Settings in the place of those of the stack's file; absent for none. */
  readonly settings?: Settings;
}

/** A stack from phase to phase: its state, and what is in the clouds. */
export class Theatre {
  private readonly inventory = new Inventory();
  private state: Snapshot = emptySnapshot;

  constructor(
    private readonly stage: Stage,
    private readonly misfortune: Misfortune,
  ) {}

  /** Puts another state in the place of the one that there is. What it adds is in the clouds, what it lacks is not. */
  pretend(change: (state: Snapshot) => Snapshot): void {
    const before = this.state;
    this.state = change(before);
    this.inventory.follow(before.resources, this.state.resources);
  }

  /** Plays a phase: with faults, and if it fails by them, once more without, and then until nothing is left to do. */
  async play(plan: PhasePlan): Promise<Phase> {
    const { name } = plan;
    const first = await this.run(plan, "phase", this.misfortune.faults);
    if (first.succeeded || first.incidents.length === 0) return { name, runs: [first] };
    const repair = await this.run(plan, "repair", [], this.recover());
    if (!repair.succeeded) return { name, runs: [first, repair] };
    return { name, runs: [first, repair, await this.run(plan, "proof", [])] };
  }

  private recover(): readonly Finding[] {
    const { snapshot, findings } = recover(this.state, this.inventory);
    this.state = snapshot;
    return findings;
  }

  private async run(
    plan: PhasePlan,
    purpose: RunPurpose,
    faults: readonly Fault[],
    findings: readonly Finding[] = [],
  ): Promise<RehearsedRun> {
    const { name, expectation, settings } = plan;
    const { seed, pace } = this.misfortune;
    const before = this.state;
    const injector = new FaultInjector(faults, seed, name);
    const outcome = await this.stage[expectation === "nothingLeft" ? "destroy" : "up"]({
      label: purpose === "phase" ? name : `${name}, ${purpose}`,
      before,
      through: (cloud, packageName) =>
        faultyCloud(inventoriedCloud(cloud, this.inventory), packageName, injector, pace),
      ...(settings === undefined ? {} : { settings }),
    });
    const { succeeded, state } = outcome;
    this.state = state;
    release(before, state, this.inventory);

    const expected = purpose === "proof" && expectation === "anything" ? "nothingToDo" : expectation;
    const breaches = succeeded
      ? [...breachesAtRest(state, this.inventory), ...expectationBreaches(outcome, expected)]
      : breachesAtAnyTime(state, this.inventory);
    return {
      purpose,
      succeeded,
      plan: outcome.plan,
      diagnostics: outcome.diagnostics,
      incidents: injector.incidents,
      findings,
      breaches:
        !succeeded && purpose !== "phase" ? [...breaches, notRepaired(outcome.diagnostics)] : breaches,
    };
  }
}

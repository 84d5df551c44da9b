import type { ReplacingProperties } from "../difference/replacing-properties";
import { SeededRandom } from "../faults/seeded-random";
import type { Settings } from "../run/project/settings";
import type { Snapshot } from "../state/snapshot";
import type { DeploymentDriver } from "./deployment-driver";
import { earlierState } from "./earlier-state";
import type { Phase, Rehearsal } from "./rehearsal";
import { type FaultPlan, type PhasePlan, Simulation } from "./simulation";

/** What is to be rehearsed, and what is to go wrong. */
export interface RehearsalSettings extends FaultPlan {
  /**
   * Settings that the change is to change. Without any, what is changed is the state: it is made one that an earlier
   * program might have left.
   */
  readonly change?: Settings;

  /** Properties whose change replaces a resource. */
  readonly replacing: ReplacingProperties;
}

/** Rehearses the life of a stack in the simulated clouds. It ends early if a phase cannot be brought to its end. */
export async function rehearse(driver: DeploymentDriver, asked: RehearsalSettings): Promise<Rehearsal> {
  const { change, replacing, seed } = asked;
  const simulation = new Simulation(driver, asked);
  const phases: Phase[] = [];
  const play = async (plan: PhasePlan): Promise<boolean> => {
    const phase = await simulation.runPhase(plan);
    phases.push(phase);
    return phase.runs.at(-1)?.succeeded === true;
  };
  const ended = (unprotectedUrns: readonly string[] = []) => ({ phases, unprotected: unprotectedUrns });

  if (!(await play({ name: "up", expectation: "anything" }))) return ended();
  if (!(await play({ name: "up again", expectation: "nothingToDo" }))) return ended();
  if (change === undefined) {
    const random = new SeededRandom(seed, "change");
    simulation.replaceState((state) => earlierState(state, replacing, random).snapshot);
  }
  const settings = change === undefined ? {} : { settings: change };
  if (!(await play({ name: "change", expectation: "anything", ...settings }))) return ended();
  let urns: readonly string[] = [];
  simulation.replaceState((state) => {
    const lifted = unprotectResources(state);
    urns = lifted.urns;
    return lifted.snapshot;
  });
  await play({ name: "destroy", expectation: "nothingLeft" });
  return ended(urns);
}

/** A state in which nothing is protected, as `pulumi state unprotect --all` leaves it. */
function unprotectResources({ resources, pendingOperations }: Snapshot): {
  readonly snapshot: Snapshot;

  /** URNs of what was protected. */
  readonly urns: readonly string[];
} {
  return {
    snapshot: {
      resources: resources.map((resource) =>
        resource.options.protect === true
          ? { ...resource, options: { ...resource.options, protect: false } }
          : resource,
      ),
      pendingOperations,
    },
    urns: resources.filter(({ options }) => options.protect === true).map(({ urn }) => urn),
  };
}

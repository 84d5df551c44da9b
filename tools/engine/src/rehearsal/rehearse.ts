import type { ReplacingProperties } from "../difference/replacing-properties";
import { SeededRandom } from "../faults/seeded-random";
import type { ConfigSettings } from "../run/project/settings";
import type { Snapshot } from "../state/snapshot";
import type { DeploymentDriver } from "./deployment-driver";
import { earlierState } from "./earlier-state";
import type { Phase, Rehearsal } from "./rehearsal";
import { type FaultPlan, type PhasePlan, Simulation } from "./simulation";

/** What to rehearse, and with which faults. */
export interface RehearsalSettings extends FaultPlan {
  /** Settings of the change. Without any, the state becomes that of an invented earlier program. */
  readonly change?: ConfigSettings;

  /** Properties whose change replaces a resource. */
  readonly replacing: ReplacingProperties;
}

/** Rehearses the lifecycle of a stack with the simulated providers. It ends early if a phase cannot be completed. */
export async function rehearse(driver: DeploymentDriver, asked: RehearsalSettings): Promise<Rehearsal> {
  const { change, replacing, seed } = asked;
  const simulation = new Simulation(driver, asked);
  const phases: Phase[] = [];
  const rehearsePhase = async (plan: PhasePlan): Promise<boolean> => {
    const phase = await simulation.runPhase(plan);
    phases.push(phase);
    return phase.runs.at(-1)?.succeeded === true;
  };
  const ended = (unprotectedUrns: readonly string[] = []) => ({ phases, unprotected: unprotectedUrns });

  if (!(await rehearsePhase({ name: "up", expectation: "anything" }))) return ended();
  if (!(await rehearsePhase({ name: "up again", expectation: "nothingToDo" }))) return ended();
  if (change === undefined) {
    const random = new SeededRandom(seed, "change");
    simulation.replaceState((state) => earlierState(state, replacing, random).snapshot);
  }
  const settings = change === undefined ? {} : { settings: change };
  if (!(await rehearsePhase({ name: "change", expectation: "anything", ...settings }))) return ended();
  let urns: readonly string[] = [];
  simulation.replaceState((state) => {
    const lifted = unprotectResources(state);
    urns = lifted.urns;
    return lifted.snapshot;
  });
  await rehearsePhase({ name: "destroy", expectation: "nothingLeft" });
  return ended(urns);
}

/** A state without protection, as `pulumi state unprotect --all` leaves it. */
function unprotectResources({ resources, pendingOperations }: Snapshot): {
  readonly snapshot: Snapshot;

  /** URNs of the resources that were protected. */
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

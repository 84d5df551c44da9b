import type { Diagnostic } from "@eks-platform/plan";
import type { Cloud } from "../clouds/cloud";
import { DynamicProviders } from "../dynamic/dynamic-providers";
import { destroyAll } from "../monitor/destroy";
import type { MonitorOptions } from "../monitor/monitor";
import { loadServices, type Services } from "../protocol/services";
import type { StateSession } from "../state/state-store";
import type { Crew, CrewSettings } from "./crew";
import { engineOptions } from "./engine-options";
import { type Finished, Lane, type Updating } from "./lane";
import { outcomeOf } from "./outcome";
import type { Environment } from "./preparation";
import type { DestroyRequest, UpdateOutcome, UpdateRequest } from "./update-request";

/** Updates one stack, whose program and packs are getting ready. */
export async function updateStack(
  environment: Environment,
  settings: CrewSettings,
  crew: Crew,
  request: UpdateRequest,
): Promise<UpdateOutcome> {
  return recording(environment, settings, request, (services, updating) =>
    new Lane(settings, services, crew).update(environment, updating),
  );
}

/** Deletes all that one stack has. */
export async function destroyStack(
  environment: Environment,
  settings: CrewSettings,
  request: DestroyRequest,
): Promise<UpdateOutcome> {
  return recording(environment, settings, request, async (services, { through, ...updating }) => {
    const options = engineOptions(environment, settings, services);
    const dynamic = new DynamicProviders(services, settings.program);
    try {
      const clouds = through(dynamic.over(options.clouds));
      const run = await destroyAll({ ...options, ...updating, clouds, judges: Promise.resolve([]) });
      const { output, diagnostics } = dynamic;
      const program = { exitCode: 0, output, diagnostics, isDoubtful: false };
      return { run, program, components: [] };
    } finally {
      dynamic.stop();
    }
  });
}

/** Runs something that changes the state of a stack, with the state locked, and records what it leaves. */
async function recording(
  environment: Environment,
  settings: CrewSettings,
  request: UpdateRequest | DestroyRequest,
  run: (services: Services, updating: Required<Updating>) => Promise<Finished>,
): Promise<UpdateOutcome> {
  const { project } = settings.program;
  const services = loadServices(project.programFolder);
  const { sdkVersion } = services;
  const stack = { project: project.name, stack: environment.stack.name, sdkVersion };
  const session = await request.states(stack).begin();
  let finished: Finished;
  try {
    finished = await run(services, {
      before: session.before,
      persist: (entry) => session.append(entry),
      through: (clouds) => otherClouds(clouds, request.cloud),
      onStep: (event) => request.onStep?.(event),
      onRequest: (asked) => request.onRequest?.(asked),
    });
    const { state, hasChangedState } = finished.run;
    await session.close(hasChangedState ? state : undefined);
  } catch (error) {
    await session.abandon();
    throw error;
  }
  request.signal?.throwIfAborted();
  const outcome = outcomeOf(environment, settings, sdkVersion, finished);
  const diagnostics = [...notesOf(session), ...outcome.plan.diagnostics];
  return { ...outcome, plan: { ...outcome.plan, diagnostics }, state: finished.run.state };
}

function otherClouds(
  clouds: MonitorOptions["clouds"],
  replace: UpdateRequest["cloud"],
): MonitorOptions["clouds"] {
  if (replace === undefined) return clouds;
  const made = new Map<string, Cloud>();
  return (packageName) => {
    const cloud = made.get(packageName) ?? replace(packageName, clouds(packageName));
    made.set(packageName, cloud);
    return cloud;
  };
}

/** What the user must know of the state that the run has found. */
function notesOf({ notes, before }: StateSession): readonly Diagnostic[] {
  return [
    ...notes.map((message): Diagnostic => ({ severity: "info", message })),
    ...before.pendingOperations.map(({ kind, resource }): Diagnostic => ({
      severity: "warning",
      message: `An earlier run was interrupted while ${kind} this resource: what became of it is not known.`,
      urn: resource.urn,
    })),
  ];
}

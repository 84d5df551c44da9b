import type { Diagnostic } from "@eks-platform/plan";
import { DynamicProviders } from "../dynamic/dynamic-providers";
import type { Provider } from "../model/provider";
import { destroyAll } from "../monitor/destroy";
import type { MonitorOptions } from "../monitor/monitor";
import { loadServices, type Services } from "../protocol/services";
import type { StateSession } from "../state/state-store";
import { engineOptions } from "./engine-options";
import { createOutcome } from "./outcome";
import type { Environment } from "./preparation";
import type { DestroyRequest, UpdateOutcome, UpdateRequest } from "./update-request";
import { type FinishedRun, Worker, type UpdateHooks } from "./workers/worker";
import type { WorkerPool, WorkerPoolSettings } from "./workers/worker-pool";

/** Updates one stack, whose program and packs are starting. */
export async function updateStack(
  environment: Environment,
  settings: WorkerPoolSettings,
  pool: WorkerPool,
  request: UpdateRequest,
): Promise<UpdateOutcome> {
  return recording(environment, settings, request, (services, updating) =>
    new Worker(settings, services, pool).update(environment, updating),
  );
}

/** Deletes all resources of one stack. */
export async function destroyStack(
  environment: Environment,
  settings: WorkerPoolSettings,
  request: DestroyRequest,
): Promise<UpdateOutcome> {
  return recording(environment, settings, request, async (services, { wrapProviders, ...updating }) => {
    const options = engineOptions(environment, settings, services);
    const dynamic = new DynamicProviders(services, settings.program);
    try {
      const providers = wrapProviders(dynamic.wrap(options.providers));
      const run = await destroyAll({ ...options, ...updating, providers, analyzers: Promise.resolve([]) });
      const { output, diagnostics } = dynamic;
      const program = { exitCode: 0, output, diagnostics, needsColdRun: false };
      return { run, program, components: [] };
    } finally {
      dynamic.stop();
    }
  });
}

/** Runs work that changes the state of a stack, with the state locked, and records the result. */
async function recording(
  environment: Environment,
  settings: WorkerPoolSettings,
  request: UpdateRequest | DestroyRequest,
  run: (services: Services, updating: Required<UpdateHooks>) => Promise<FinishedRun>,
): Promise<UpdateOutcome> {
  const { project } = settings.program;
  const services = loadServices(project.programFolder);
  const { sdkVersion } = services;
  const stack = { project: project.name, stack: environment.stack.name, sdkVersion };
  const session = await request.states(stack).begin();
  let finished: FinishedRun;
  try {
    finished = await run(services, {
      before: session.before,
      persist: (entry) => session.append(entry),
      wrapProviders: (providers) => wrapChangedProviders(providers, request.cloud),
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
  const outcome = createOutcome(environment, settings, sdkVersion, finished);
  const diagnostics = [...notesOf(session), ...outcome.plan.diagnostics];
  return { ...outcome, plan: { ...outcome.plan, diagnostics }, state: finished.run.state };
}

function wrapChangedProviders(
  providers: MonitorOptions["providers"],
  replace: UpdateRequest["cloud"],
): MonitorOptions["providers"] {
  if (replace === undefined) return providers;
  const made = new Map<string, Provider>();
  return (packageName) => {
    const provider = made.get(packageName) ?? replace(packageName, providers(packageName));
    made.set(packageName, provider);
    return provider;
  };
}

/** Warnings about the state that the run begins with. */
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

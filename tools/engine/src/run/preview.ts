import { loadServices } from "../protocol/services";
import { Lane, type LaneSettings } from "./lane";
import { outcomeOf } from "./outcome";
import { type Preparation, prepare } from "./preparation";
import type { Outcome, PreviewRequest } from "./request";
import { WarmPrograms } from "./warm-programs";

/** The organisation of a file backend, which is what a program sees without Pulumi's service. */
const organization = "organization";

const defaultDeadlineSeconds = 300;

/** Programs at once, each in a process of its own beside this one. */
const lanesOfProcesses = 2;

/**
 * Previews environments of a project: what `pulumi up` would make, and what policy packs think of it.
 *
 * @returns outcomes in the order of `request.stacks`, or of the alphabet
 * @throws PreviewError if the user must mend something before anything can run
 */
export async function preview(request: PreviewRequest): Promise<readonly Outcome[]> {
  const preparation = prepare(request);
  const ending = new AbortController();
  const end = () => ending.abort();
  request.signal?.throwIfAborted();
  request.signal?.addEventListener("abort", end, { once: true });
  try {
    return await previewAll(preparation, laneSettings(request, preparation, ending.signal));
  } finally {
    request.signal?.removeEventListener("abort", end);
    // Whatever still runs was started by this preview.
    end();
  }
}

function laneSettings(
  request: PreviewRequest,
  { project, sdk, packs }: Preparation,
  signal: AbortSignal,
): LaneSettings {
  return {
    request,
    program: {
      project,
      sdk,
      organization,
      plain: request.plain ?? false,
      typecheck: request.typecheck ?? false,
      allowExec: request.allowExec ?? false,
      deadlineSeconds: request.deadlineSeconds ?? defaultDeadlineSeconds,
      variables: request.variables ?? {},
      signal,
    },
    services: loadServices(project.programFolder),
    packs,
  };
}

async function previewAll(
  { project, environments }: Preparation,
  settings: LaneSettings,
): Promise<readonly Outcome[]> {
  const { request, program } = settings;
  const outcomes = new Map<string, Outcome>();
  const waiting = [...environments];
  for (const { stack } of environments)
    request.onProgress?.({ environment: stack.name, phase: "waiting", resources: 0 });

  const isWarm = environments.length > 1 && !program.plain && project.canStayLoaded;
  const count = isWarm ? 1 : Math.min(lanesOfProcesses, environments.length);
  const lanes = Array.from(
    { length: count },
    () => new Lane(settings, isWarm ? new WarmPrograms(program) : undefined),
  );
  const work = lanes.map(async (lane) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const finished = await lane.preview(next);
      request.signal?.throwIfAborted();
      outcomes.set(next.stack.name, outcomeOf(next, settings, finished));
    }
  });
  try {
    await Promise.all(work);
  } finally {
    for (const lane of lanes) lane.stop();
  }
  return environments.flatMap(({ stack }) => outcomes.get(stack.name) ?? []);
}

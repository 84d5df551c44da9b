import { setMaxListeners } from "node:events";
import { Crew, type CrewSettings } from "./crew";
import { type Environment, type Preparation, prepare } from "./preparation";
import type { Outcome, PreviewRequest } from "./request";

/** The organisation of a file backend, which is what a program sees without Pulumi's service. */
const organization = "organization";

const defaultDeadlineSeconds = 300;

/** Programs at once, where each needs a process of its own beside this one. */
const mostCrews = 2;

/**
 * Previews environments of a project: what `pulumi up` would make, and what policy packs think of it.
 *
 * @returns outcomes in the order of `request.stacks`, or of the alphabet
 * @throws PreviewError if the user must mend something before anything can run
 */
export async function preview(request: PreviewRequest): Promise<readonly Outcome[]> {
  const preparation = prepare(request);
  const ending = new AbortController();
  // Every process listens, and there may be many packs.
  setMaxListeners(0, ending.signal);
  const end = () => ending.abort();
  request.signal?.throwIfAborted();
  request.signal?.addEventListener("abort", end, { once: true });

  const settings = crewSettings(request, preparation, ending.signal);
  const { environments } = preparation;
  const crews = startCrews(preparation, settings);
  try {
    for (const { stack } of environments) {
      request.onProgress?.({ environment: stack.name, phase: "waiting", resources: 0 });
    }
    // The engine itself is loaded while the programs are getting ready.
    const { previewInLanes } = await import("./lanes.js");
    return await previewInLanes(environments, settings, crews);
  } finally {
    request.signal?.removeEventListener("abort", end);
    for (const crew of crews) crew.stop();
    // Whatever still runs was started by this preview.
    end();
  }
}

function startCrews({ project, environments }: Preparation, settings: CrewSettings): readonly Crew[] {
  const isWarm = environments.length > 1 && !settings.program.plain && project.canStayLoaded;
  const first = environments.slice(0, isWarm ? 1 : mostCrews);
  return first.map(({ stack }: Environment) => new Crew(settings, stack, isWarm ? "warm" : "official"));
}

function crewSettings(
  request: PreviewRequest,
  { project, sdk, packs }: Preparation,
  signal: AbortSignal,
): CrewSettings {
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
    packs,
  };
}

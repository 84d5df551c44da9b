import { Crew, type CrewSettings } from "./crew";
import { crewSettings } from "./crew-settings";
import { type Environment, type Preparation, prepare } from "./preparation";
import type { Outcome, PreviewRequest } from "./request";
import { untilEnded } from "./until-ended";

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
  return untilEnded(request.signal, async (signal) => {
    const settings = crewSettings(request, preparation, signal, true);
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
      for (const crew of crews) crew.stop();
    }
  });
}

function startCrews({ project, environments }: Preparation, settings: CrewSettings): readonly Crew[] {
  const isWarm = environments.length > 1 && !settings.program.plain && project.canStayLoaded;
  const first = environments.slice(0, isWarm ? 1 : mostCrews);
  return first.map(({ stack }: Environment) => new Crew(settings, stack, isWarm ? "warm" : "official"));
}

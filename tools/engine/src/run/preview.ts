import { Crew, type CrewSettings } from "./crew";
import { crewSettings } from "./crew-settings";
import { type Environment, type Preparation, prepare } from "./preparation";
import type { Outcome, PreviewRequest } from "./request";
import { untilEnded } from "./until-ended";

/** Processes for programs, beside this one, at the same time. */
const mostCrews = 2;

/** Environments from which on a second process that stays loaded saves more time than its start takes. */
const manyEnvironments = 8;

/**
 * Previews environments of a project: what `pulumi up` would make, and what policy packs think of it.
 *
 * @returns outcomes in the order of `request.stacks`, or of the alphabet
 * @throws PreviewError if the user must mend something before anything can run
 */
export async function preview(request: PreviewRequest): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  await previewEach(request, (outcome) => outcomes.push(outcome));
  return outcomes;
}

/**
 * Previews environments as {@link preview} does, and keeps no outcome: memory does not grow with their number.
 *
 * @param receive gets the outcomes one after the other, each as soon as it and those before it are there
 */
export async function previewEach(
  request: PreviewRequest,
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const preparation = prepare(request);
  await untilEnded(request.signal, async (signal) => {
    const settings = crewSettings(request, preparation, signal, true);
    const { environments } = preparation;
    const crews = startCrews(preparation, settings);
    try {
      for (const { stack } of environments) {
        request.onProgress?.({ environment: stack.name, phase: "waiting", resources: 0 });
      }
      // The engine itself is loaded while the programs are getting ready.
      const { previewInLanes } = await import("./lanes.js");
      await previewInLanes(environments, settings, crews, receive);
    } finally {
      for (const crew of crews) crew.stop();
    }
  });
}

function startCrews({ project, environments }: Preparation, settings: CrewSettings): readonly Crew[] {
  const isWarm = environments.length > 1 && !settings.program.plain && project.canStayLoaded;
  const first = environments.slice(0, isWarm && environments.length < manyEnvironments ? 1 : mostCrews);
  return first.map(({ stack }: Environment) => new Crew(settings, stack, isWarm ? "warm" : "official"));
}

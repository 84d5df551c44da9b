import { loadServices } from "../protocol/services";
import type { Crew, CrewSettings } from "./crew";
import { Lane } from "./lane";
import { outcomeOf } from "./outcome";
import type { Environment } from "./preparation";
import type { Outcome } from "./request";

/**
 * Previews environments with the crews that there are: each takes the next one that waits.
 *
 * @returns outcomes in the order of the environments
 */
export async function previewInLanes(
  environments: readonly Environment[],
  settings: CrewSettings,
  crews: readonly Crew[],
): Promise<readonly Outcome[]> {
  const { request, program } = settings;
  const services = loadServices(program.project.programFolder);
  const outcomes = new Map<string, Outcome>();
  const waiting = [...environments];
  const work = crews.map(async (crew) => {
    const lane = new Lane(settings, services, crew);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const finished = await lane.preview(next);
      request.signal?.throwIfAborted();
      outcomes.set(next.stack.name, outcomeOf(next, settings, services.sdkVersion, finished));
    }
  });
  await Promise.all(work);
  return environments.flatMap(({ stack }) => outcomes.get(stack.name) ?? []);
}

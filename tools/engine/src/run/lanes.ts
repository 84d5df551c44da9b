import { loadServices } from "../protocol/services";
import type { Crew, CrewSettings } from "./crew";
import { InOrder } from "./in-order";
import { Lane } from "./lane";
import { outcomeOf } from "./outcome";
import type { Environment } from "./preparation";
import type { Outcome } from "./request";

/**
 * Environments that a crew has in hand at once. While the program of one runs, that of the next can wait for its turn, so
 * that nothing stands still while the engine closes the books of the one before.
 */
const inHand = ({ warm, packs }: Crew) =>
  warm !== undefined && packs.every(({ keepsJudges }) => keepsJudges) ? 2 : 1;

/**
 * Previews environments with the crews that there are: each takes the next one that waits.
 *
 * @param receive gets the outcomes in the order of the environments, each as soon as those before it are there
 */
export async function previewInLanes(
  environments: readonly Environment[],
  settings: CrewSettings,
  crews: readonly Crew[],
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const { request, program } = settings;
  const services = loadServices(program.project.programFolder);
  const outcomes = new InOrder(receive);
  const waiting = environments.entries();
  const lanes = crews.flatMap((crew) =>
    Array.from({ length: inHand(crew) }, () => new Lane(settings, services, crew)),
  );
  const work = lanes.map(async (lane) => {
    for (const [place, environment] of waiting) {
      const finished = await lane.preview(environment);
      request.signal?.throwIfAborted();
      // Another lane has failed, and with it the whole.
      if (program.signal.aborted) return;
      outcomes.put(place, outcomeOf(environment, settings, services.sdkVersion, finished));
    }
  });
  await Promise.all(work);
}

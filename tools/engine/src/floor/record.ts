import { loadServices, type Services } from "../protocol/services";
import { Crew } from "../run/crew";
import { crewSettings } from "../run/crew-settings";
import { Lane } from "../run/lane";
import { prepare } from "../run/preparation";
import type { Program, RunningProgram } from "../run/program";
import { PreviewError, type PreviewRequest } from "../run/request";
import { untilEnded } from "../run/until-ended";
import { askEngine, startRelay } from "./relay";
import { questionOf, type Tape } from "./tape";

/**
 * Previews a stack and keeps every answer that its program gets.
 *
 * @throws PreviewError if the preview fails: its answers would be of no use
 */
export async function recordTape(projectFolder: string, stack: string): Promise<Tape> {
  const request: PreviewRequest = {
    projectFolder,
    stacks: [stack],
    policyPacks: [],
    mode: "known",
    strict: true,
  };
  const preparation = prepare(request);
  const [environment] = preparation.environments;
  if (environment === undefined) throw new PreviewError(`There is no stack "${stack}".`);
  return untilEnded(undefined, async (signal) => {
    const { program, ...shared } = crewSettings(request, preparation, signal, true);
    const settings = { ...shared, program: { ...program, grpcOnly: true } };
    const services = loadServices(preparation.project.programFolder);
    const crew = new Crew(settings, environment.stack, "official");
    const tape: Record<string, string> = {};
    const watched = {
      warm: undefined,
      packs: [],
      official: () => overheard(crew.official(environment.stack), services, tape),
    };
    const { run, program: ended } = await new Lane(settings, services, watched).preview(environment);
    if (!run.succeeded || ended.exitCode !== 0) {
      throw new PreviewError(`The preview of ${stack} failed. Preview it by itself to see why.`);
    }
    return tape;
  });
}

/** A program whose questions to the engine are overheard, and the answers kept. */
function overheard(program: Program, services: Services, tape: Record<string, string>): Program {
  return {
    run: (address): RunningProgram => {
      const engine = askEngine(services, address);
      let running: RunningProgram | undefined;
      const relay = startRelay(services, async (method, request) => {
        const reply = await engine.answer(method, request);
        tape[questionOf(services, method, request)] = reply.toString("base64");
        return reply;
      });
      const ended = relay.then(({ address: between, close }) => {
        running = program.run(between);
        return running.ended.finally(() => {
          close();
          engine.close();
        });
      });
      return { started: Promise.resolve(), ended, abort: () => running?.abort() };
    },
  };
}

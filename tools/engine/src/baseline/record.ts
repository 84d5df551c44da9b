import { PreviewError } from "../errors/preview-error";
import { runUntilEnded } from "../process/until-ended";
import { loadServices, type Services } from "../protocol/services";
import { prepare } from "../run/preparation";
import type { Program, RunningProgram } from "../run/program/program";
import type { PreviewRequest } from "../run/request";
import { resolvePoolSettings } from "../run/workers/pool-settings";
import { Worker } from "../run/workers/worker";
import { WorkerPool } from "../run/workers/worker-pool";
import { callKeyOf, type CallRecording } from "./call-recording";
import { connectToEngine, startGrpcProxy } from "./grpc-proxy";

/**
 * Previews a stack and keeps every answer that its program gets.
 *
 * @throws PreviewError if the preview fails: its answers would be of no use
 */
export async function recordCalls(projectFolder: string, stack: string): Promise<CallRecording> {
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
  return runUntilEnded(undefined, async (signal) => {
    const { program, ...shared } = resolvePoolSettings(request, preparation, signal, true);
    const settings = { ...shared, program: { ...program, grpcOnly: true } };
    const services = loadServices(preparation.project.programFolder);
    const pool = new WorkerPool(settings, environment.stack, "official");
    const recording: Record<string, string> = {};
    const watched = {
      reusable: undefined,
      packs: [],
      createOfficialProgram: () =>
        recordProgram(pool.createOfficialProgram(environment.stack), services, recording),
    };
    const { run, program: ended } = await new Worker(settings, services, watched).preview(environment);
    if (!run.succeeded || ended.exitCode !== 0) {
      throw new PreviewError(`The preview of ${stack} failed. Preview it by itself to see why.`);
    }
    return recording;
  });
}

/** A program whose questions to the engine are overheard, and the answers kept. */
function recordProgram(program: Program, services: Services, recording: Record<string, string>): Program {
  return {
    run: (address): RunningProgram => {
      const engine = connectToEngine(services, address);
      let running: RunningProgram | undefined;
      const proxy = startGrpcProxy(services, async (method, request) => {
        const reply = await engine.answer(method, request);
        recording[callKeyOf(services, method, request)] = reply.toString("base64");
        return reply;
      });
      const ended = proxy.then(({ address: between, close }) => {
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

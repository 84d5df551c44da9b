import { PreviewError } from "../errors/preview-error";
import { runUntilEnded } from "../process/until-ended";
import { loadServices } from "../protocol/services";
import { prepare } from "../run/preparation";
import { OfficialProgram } from "../run/program/official-program";
import type { ProgramResult } from "../run/program/program";
import type { PreviewRequest } from "../run/request";
import { resolvePoolSettings } from "../run/workers/pool-settings";
import { type Method, callKeyOf, type CallRecording } from "./call-recording";
import { startGrpcProxy } from "./grpc-proxy";

/**
 * Runs the program of a stack under the official runner, with answers from memory: what a preview costs before any engine
 * does anything.
 *
 * @param plain without the accelerator
 */
export async function replayCalls(
  projectFolder: string,
  stack: string,
  recording: CallRecording,
  plain: boolean,
): Promise<ProgramResult> {
  const request: PreviewRequest = {
    projectFolder,
    stacks: [stack],
    policyPacks: [],
    mode: "known",
    strict: true,
    plain,
  };
  const preparation = prepare(request);
  const [environment] = preparation.environments;
  if (environment === undefined) throw new PreviewError(`There is no stack "${stack}".`);
  return runUntilEnded(undefined, async (signal) => {
    const { program } = resolvePoolSettings(request, preparation, signal, true);
    // As in a preview, the program gets ready while its engine does.
    const waiting = new OfficialProgram({ ...program, grpcOnly: true }, environment.stack);
    const services = loadServices(preparation.project.programFolder);
    const unanswered = new Set<string>();
    const proxy = await startGrpcProxy(services, async (method, asked) => {
      const question = callKeyOf(services, method, asked);
      const answer = recording[question];
      if (answer === undefined && !isStatement(method)) unanswered.add(question);
      return Buffer.from(answer ?? "", "base64");
    });
    try {
      const result = await waiting.run(proxy.address).ended;
      if (unanswered.size === 0) return result;
      throw new Error(`Nobody has recorded an answer to:\n${[...unanswered].join("\n")}`);
    } finally {
      proxy.close();
    }
  });
}

/** What a program only tells: without the accelerator it tells more than was recorded. */
const isStatement = ({ path }: Method) => path.endsWith("/Log");

import { startTimer } from "../../process/timer";
import type { Preparation } from "../preparation";
import type { PreviewRequest } from "../request";
import type { WorkerPoolSettings } from "./worker-pool";

/** The organization of a file backend, which is what a program sees without Pulumi Cloud. */
const organization = "organization";

const defaultDeadlineSeconds = 300;

/**
 * Resolves the settings that all worker pools of a run share.
 *
 * @param dryRun false for an update
 */
export function resolvePoolSettings(
  request: PreviewRequest,
  { project, sdk, packs }: Preparation,
  signal: AbortSignal,
  dryRun: boolean,
): WorkerPoolSettings {
  return {
    request,
    program: {
      project,
      sdk,
      organization,
      dryRun,
      plain: request.plain ?? false,
      grpcOnly: false,
      typecheck: request.typecheck ?? false,
      allowExec: request.allowExec ?? false,
      deadlineSeconds: request.deadlineSeconds ?? defaultDeadlineSeconds,
      startTimer: request.startTimer ?? startTimer,
      variables: request.variables ?? {},
      signal,
    },
    packs,
  };
}

import { resolve } from "node:path";
import type { DestroyRequest, UpdateOutcome, UpdateRequest } from "@eks-platform/engine";
import { replacingProperties } from "@eks-platform/facts";
import { isBlocking, planDocument } from "@eks-platform/plan";
import { selectPolicies } from "../policies/policy-selection";
import { liveProgress } from "../progress/live-progress";
import { projectFolder } from "../project/project-folder";
import { layoutFor } from "../report/layout/layout-for";
import { printable } from "../report/layout/text-fit";
import { stateFolder } from "../states/state-folder";
import type { Engine, CliContext } from "../cli-context";
import { withUserErrors } from "../user-error";
import type { DestroyOptions, UpOptions } from "./options";
import { updateLines } from "./update-lines";

/**
 * `platform up`: updates a stack in the simulated clouds, reports, and returns the exit code.
 *
 * @throws {UserError} if the run cannot start
 */
export function up(stack: string, options: UpOptions, context: CliContext): Promise<number> {
  const { strict, typecheck, allowExec, deadline, cwd } = options;
  const { folder } = context;
  return run(options, context, "updated", (engine, request, project) =>
    engine.update({
      ...request,
      stack,
      ...selectPolicies(options, folder, project),
      strict: strict ?? cwd === undefined,
      typecheck,
      allowExec,
      ...(deadline === undefined ? {} : { deadlineSeconds: deadline }),
    }),
  );
}

/**
 * `platform destroy`: deletes a stack in the simulated clouds, reports, and returns the exit code.
 *
 * @throws {UserError} if the run cannot start
 */
export function destroy(stack: string, options: DestroyOptions, context: CliContext): Promise<number> {
  return run(options, context, "destroyed", (engine, request) =>
    engine.destroy({ ...request, stack, strict: false, allowExec: options.allowExec }),
  );
}

/** The part of the request that all runs share. */
type CommonRequest = Pick<
  UpdateRequest & DestroyRequest,
  "projectFolder" | "states" | "recordings" | "replacing" | "onProgress" | "signal"
>;

async function run(
  options: DestroyOptions & Partial<UpOptions>,
  { folder, stdout, stderr, signal, loadEngine }: CliContext,
  done: "updated" | "destroyed",
  work: (engine: Engine, request: CommonRequest, project: string) => Promise<UpdateOutcome>,
): Promise<number> {
  const project = projectFolder(resolve(folder, options.cwd ?? "."));
  const engine = await loadEngine();
  const stateLocation = stateFolder(folder, project);
  const progress = liveProgress(stderr);
  let outcome: UpdateOutcome;
  try {
    const request: CommonRequest = {
      projectFolder: project,
      states: engine.fileStores(stateLocation.folder, stateLocation.projectFolder),
      recordings: stateLocation.folder,
      replacing: replacingProperties(),
      onProgress: progress.update,
      signal,
    };
    outcome = await withUserErrors(engine, () => work(engine, request, project));
  } finally {
    progress.end();
  }
  if (options.format === "json") {
    stdout.write(`${JSON.stringify(planDocument([outcome.plan]), null, 2)}\n`);
    if (outcome.output.trim() !== "" && !outcome.succeeded) stderr.write(`${printable(outcome.output)}\n`);
  } else {
    const lines = updateLines(outcome, done, layoutFor(stdout, options));
    stdout.write(`${lines.join("\n")}\n`);
  }
  return outcome.succeeded && !outcome.plan.policies.results.some(isBlocking) ? 0 : 1;
}

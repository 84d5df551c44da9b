import type { PolicyReport, PolicyResult } from "@eks-platform/plan";
import { equalMaps } from "../difference/equality";
import { sortByDependencies } from "../state/dependencies/sort-by-dependencies";
import { sortBy } from "../state/sort-by";
import type { Analyzer } from "./analysis/analyzer";
import { messageOf } from "./failure";
import type { InvokeRecord, ProgramEnd, RunResult } from "./run-result";
import type { Session } from "./session";
import { performDeletions } from "./steps/deletion/deletions";

/** Exit code by which the runner reports that the program has failed and the user already has the reason. */
const alreadyReported = 32;

/** Finishes a run: deletes what the program no longer has, sets the stack's outputs, and analyzes the stack. */
export async function finishRun(session: Session, { exitCode }: ProgramEnd): Promise<RunResult> {
  await session.whenStepsEnd();
  reportExit(session, exitCode);
  const hasDeleted =
    exitCode === 0 || session.deletions !== undefined ? await deleteUnclaimed(session) : false;
  const isComplete = exitCode === 0 && hasDeleted;
  await finishStack(session);

  const analyzers = await awaitAnalyzers(session);
  if (isComplete && analyzers !== undefined) await analyzeStack(session, analyzers);
  return createRun(session, analyzers, isComplete && analyzers !== undefined);
}

/**
 * Deletes what the program no longer has, once it has registered everything. While the program still waits for the
 * engine, its hooks can run.
 *
 * @returns false if something could not be deleted, or the run ended before
 */
export function deleteUnclaimed(session: Session): Promise<boolean> {
  session.deletions ??= session.calls.isEnded ? Promise.resolve(false) : performDeletions(session);
  return session.deletions;
}

/** The result of a run that has ended. */
export function createRun(
  session: Session,
  analyzers: readonly Analyzer[] | undefined,
  isComplete: boolean,
): RunResult {
  const { registry, log, stackOutputs, stackUrn, hasErrors, state, stepLog, options } = session;
  const isRefused = options.strict !== false && log.hasErrors;
  const resources = sortByDependencies(registry.all);
  return {
    succeeded: isComplete && !hasErrors && !isRefused,
    steps: stepLog.executed,
    state: state.snapshot,
    hasChangedState: state.hasChanged,
    stackUrn,
    registrations: resources.filter(({ external }) => !external),
    reads: resources.filter(({ external }) => external),
    ...(stackOutputs === undefined ? {} : { stackOutputs }),
    diagnostics: log.diagnostics,
    policies: createPolicyReport(analyzers ?? [], session.policyResults),
    invokes: sortBy(session.invokes, ({ token, args }: InvokeRecord) => [token, JSON.stringify(args)]),
  };
}

/** Sets the outputs of the stack. If the run has failed, missing outputs prove nothing: the earlier ones stay. */
async function finishStack({ registry, stackUrn, stackOutputs, hasErrors, journal }: Session): Promise<void> {
  const stack = registry.get(stackUrn);
  if (stackOutputs === undefined || stack === undefined) return;
  const outputs = hasErrors ? { ...stack.old?.outputs, ...stackOutputs } : stackOutputs;
  if (equalMaps(stack.outputs, outputs, "markedSecrets")) return;
  registry.update(stackUrn, { outputs });
  await journal?.outputs(stackUrn, outputs);
}

/**
 * A program that only sets an exit code has not reported why. Where the engine ended the run, it has reported the
 * reason itself.
 */
function reportExit({ log, hasErrors }: Session, exitCode: number | null): void {
  if (exitCode === 0 || exitCode === null || exitCode === alreadyReported || hasErrors) return;
  log.report("error", `an unhandled error occurred: Program exited with non-zero exit code: ${exitCode}`);
}

/** Packs that could not start fail the run, even if no resource waited for them. */
async function awaitAnalyzers(session: Session): Promise<readonly Analyzer[] | undefined> {
  try {
    return await session.options.analyzers;
  } catch (error) {
    if (!session.hasErrors) session.reportError(messageOf(error));
    return undefined;
  }
}

async function analyzeStack(session: Session, analyzers: readonly Analyzer[]): Promise<void> {
  const { registry, stackUrn, policyResults } = session;
  const managed = sortByDependencies(registry.all).filter(({ external }) => !external);
  try {
    const found = await Promise.all(analyzers.map((analyzer) => analyzer.analyzeStack(managed, stackUrn)));
    policyResults.push(...found.flat());
  } catch (error) {
    session.reportError(messageOf(error), stackUrn);
  }
}

function createPolicyReport(analyzers: readonly Analyzer[], results: readonly PolicyResult[]): PolicyReport {
  return {
    packs: analyzers.map(({ pack }) => pack),
    results: sortBy(results, ({ urn, pack, rule, message }) => [urn, pack, rule, message]),
  };
}

import type { PolicyReport, PolicyResult } from "@eks-platform/plan";
import { equalMaps } from "../difference/equality";
import type { Judge } from "../policies/judge";
import { inOrder } from "../state/order";
import { sortedBy } from "../state/sorted";
import { messageOf } from "./failure";
import type { InvokeRecord, ProgramEnd, Run } from "./run";
import type { Session } from "./session";
import { performDeletions } from "./steps/deletions";

/** Exit code by which the runner says that the program has failed and the user has been told why. */
const alreadyTold = 32;

/** Closes the books of a run. */
export async function conclude(session: Session, { exitCode }: ProgramEnd): Promise<Run> {
  await session.settled();
  explainExit(session, exitCode);
  const hasDeleted = exitCode === 0 || session.deletions !== undefined ? await deleteRest(session) : false;
  const isComplete = exitCode === 0 && hasDeleted;
  await finishStack(session);

  const judges = await arrived(session);
  if (isComplete && judges !== undefined) await judgeStack(session, judges);
  return concluded(session, judges, isComplete && judges !== undefined);
}

/**
 * Deletes what nobody wants any more, once a program that came to its end has said all that there is to be. As long as the
 * program still waits for the engine, its hooks can run.
 *
 * @returns false if something could not be deleted, or the run was ended before
 */
export function deleteRest(session: Session): Promise<boolean> {
  session.deletions ??= session.gate.ended ? Promise.resolve(false) : performDeletions(session);
  return session.deletions;
}

/** All that came of a run that has ended. */
export function concluded(session: Session, judges: readonly Judge[] | undefined, isComplete: boolean): Run {
  const { ledger, log, stackOutputs, stackUrn, marred, state, book, options } = session;
  const isRefused = options.strict !== false && log.hasErrors;
  const resources = inOrder(ledger.all);
  return {
    succeeded: isComplete && !marred && !isRefused,
    steps: book.performed,
    state: state.snapshot,
    hasChangedState: state.hasChanged,
    stackUrn,
    registrations: resources.filter(({ external }) => !external),
    reads: resources.filter(({ external }) => external),
    ...(stackOutputs === undefined ? {} : { stackOutputs }),
    diagnostics: log.diagnostics,
    policies: report(judges ?? [], session.policyResults),
    invokes: sortedBy(session.invokes, ({ token, args }: InvokeRecord) => [token, JSON.stringify(args)]),
  };
}

/**
 * Gives the stack its outputs. Of a run that has failed, the absence of an output says nothing: those that it had stay.
 */
async function finishStack({ ledger, stackUrn, stackOutputs, marred, journal }: Session): Promise<void> {
  const stack = ledger.get(stackUrn);
  if (stackOutputs === undefined || stack === undefined) return;
  const outputs = marred ? { ...stack.old?.outputs, ...stackOutputs } : stackOutputs;
  if (equalMaps(stack.outputs, outputs, "markedSecrets")) return;
  ledger.amend(stackUrn, { outputs });
  await journal?.outputs(stackUrn, outputs);
}

/** A program that only sets an exit code has told nobody why. Where the engine ended the run, it has said so itself. */
function explainExit({ log, marred }: Session, exitCode: number | null): void {
  if (exitCode === 0 || exitCode === null || exitCode === alreadyTold || marred) return;
  log.note("error", `an unhandled error occurred: Program exited with non-zero exit code: ${exitCode}`);
}

/** Packs that could not start have failed the run, even if no resource has waited for them. */
async function arrived(session: Session): Promise<readonly Judge[] | undefined> {
  try {
    return await session.options.judges;
  } catch (error) {
    if (!session.marred) session.mar(messageOf(error));
    return undefined;
  }
}

async function judgeStack(session: Session, judges: readonly Judge[]): Promise<void> {
  const { ledger, stackUrn, policyResults } = session;
  const managed = inOrder(ledger.all).filter(({ external }) => !external);
  try {
    const found = await Promise.all(judges.map((judge) => judge.analyzeStack(managed, stackUrn)));
    policyResults.push(...found.flat());
  } catch (error) {
    session.mar(messageOf(error), stackUrn);
  }
}

function report(judges: readonly Judge[], results: readonly PolicyResult[]): PolicyReport {
  return {
    packs: judges.map(({ pack }) => pack),
    results: sortedBy(results, ({ urn, pack, rule, message }) => [urn, pack, rule, message]),
  };
}

import type { InspectedState } from "@eks-platform/engine";
import { counted } from "../report/layout/wording";
import type { Check } from "./check";

/** Checks the recorded states, their journals and their locks. */
export function stateChecks(states: readonly InspectedState[]): readonly Check[] {
  if (states.length === 0) {
    return [{ part: "Recorded states", subject: ".platform", state: "ok", finding: "nothing is recorded" }];
  }
  return states.map(check);
}

function check(state: InspectedState): Check {
  const { project, stack, resources = 0, problem, isUnfinished, lock } = state;
  const subject = { part: "Recorded states", subject: `${project}/${stack}` } as const;
  if (problem !== undefined) return { ...subject, state: "broken", finding: problem };
  const content = `${counted(resources, "resource")}, well formed`;
  if (lock?.mayBeAlive === true) {
    return { ...subject, state: "warning", ...heldLock(content, lock) };
  }
  if (lock !== undefined) {
    const finding = `${content}; locked by a process that has ended: the next run takes over the lock`;
    return { ...subject, state: "warning", finding };
  }
  if (isUnfinished) {
    const finding = `${content}; a run was interrupted, and its completed steps are part of the state`;
    return { ...subject, state: "warning", finding, fix: `Continue with platform up ${stack}.` };
  }
  return { ...subject, state: "ok", finding: content };
}

function heldLock(content: string, { file, owner }: NonNullable<InspectedState["lock"]>) {
  const holder =
    owner === "unreadable"
      ? "by an unknown process"
      : `by process ${owner.pid} on ${owner.host} since ${owner.since}`;
  return {
    finding: `${content}; locked ${holder}`,
    fix: `Wait for that run to end. If there is none, delete ${file}.`,
  };
}

import { conclude } from "../monitor/conclude";
import type { EngineRequest } from "../monitor/engine-request";
import type { Goal } from "../monitor/goal";
import type { MonitorOptions } from "../monitor/options";
import { registerOutputs } from "../monitor/outputs";
import { perform } from "../monitor/perform";
import { read } from "../monitor/read";
import type { Run } from "../monitor/run";
import { Session } from "../monitor/session";
import { needsOf } from "../state/needs";
import { without } from "../protocol/without";
import type { Recording } from "./recording";
import { Substitutions } from "./substitutions";

/**
 * Runs what a program asked for in an earlier run once more, without the program: each request is made when those that it
 * needs have been answered. Ids and what else the program was given then are put in place by what it would be given now.
 * Hooks are functions of the program, so they do not run.
 */
export async function replay(recording: Recording, options: MonitorOptions): Promise<Run> {
  const session = new Session(options);
  session.stackUrn = recording.stackUrn;
  const substitutions = new Substitutions();
  const answers = new Map<string, Promise<void>>();

  const answered = async (request: Answered, earlier: readonly Promise<void>[]): Promise<void> => {
    const { urn } = request;
    if (request.kind === "outputs") {
      // A component says what it is when its children have been made.
      await Promise.all(earlier);
      await registerOutputs(session, urn, substitutions.inMap(request.outputs));
      return;
    }
    await Promise.all(neededBy(request).map((need) => answers.get(need)));
    const { id, outputs } =
      request.kind === "read"
        ? await read(session, request.wanted)
        : await perform(session, substituted(request.goal, substitutions));
    const given = recording.given.get(urn);
    substitutions.note(given?.id, id);
    substitutions.note(given?.outputs, outputs);
  };

  const all: Promise<void>[] = [];
  for (const request of recording.requests) {
    if (request.kind === "package") {
      session.packages.adopt(request.handle, request.described);
      continue;
    }
    const answer = answered(request, request.kind === "outputs" ? [...all] : []);
    // A step that fails has ended the run; whoever needs it is never asked for.
    answer.catch(() => undefined);
    all.push(answer);
    if (request.kind !== "outputs") answers.set(request.urn, answer);
  }
  await Promise.allSettled(all);
  const run = await conclude(session, { exitCode: session.gate.ended ? 1 : 0 });
  session.gate.end();
  return run;
}

type Answered = Exclude<EngineRequest, { kind: "package" }>;

function neededBy(request: Exclude<Answered, { kind: "outputs" }>): readonly string[] {
  if (request.kind === "read") return [request.wanted.parent, ...request.wanted.dependencies];
  const { goal } = request;
  const { dependencies, propertyDependencies = new Map(), options } = goal;
  return needsOf({
    ...goal,
    dependencies: [...dependencies],
    propertyDependencies,
    options: { ...options, customTimeouts: {} },
  });
}

function substituted(goal: Goal, substitutions: Substitutions): Goal {
  return {
    ...goal,
    provider: substitutions.inText(goal.provider),
    properties: substitutions.inMap(goal.properties),
    options: without(goal.options, "hooks"),
  };
}

import type { Goal } from "../../model/goal";
import { omit } from "../../model/omit";
import type { Registration } from "../../model/registration";
import type { EngineRequest } from "../../monitor/engine-request";
import { finishRun } from "../../monitor/finish-run";
import type { MonitorOptions } from "../../monitor/options";
import { registerOutputs } from "../../monitor/registration/outputs";
import { processGoal } from "../../monitor/registration/pipeline";
import { readResource } from "../../monitor/registration/read";
import type { RunResult } from "../../monitor/run-result";
import { Session } from "../../monitor/session";
import { isDefaultProvider, referenceTo } from "../../protocol/urn";
import { dependenciesOf } from "../../state/dependencies/dependencies";
import type { Recording } from "./recording";
import { Substitutions } from "./substitutions";

/**
 * Replays the requests of an earlier run without the program: each request starts when those that it depends on have
 * been answered. Ids and other values that the program got then are replaced by the current ones. Hooks are functions
 * of the program, so they do not run.
 */
export async function replay(recording: Recording, options: MonitorOptions): Promise<RunResult> {
  const session = new Session(options);
  session.stackUrn = recording.stackUrn;
  const resources = new Map<string, Promise<void>>();
  const substitutions = new Substitutions();
  const keep = async (answer: Promise<Registration>) => {
    const { urn, id, outputs } = await answer;
    const given = recording.given.get(urn);
    substitutions.note(given?.id, id);
    substitutions.note(given?.outputs, outputs);
  };

  const all: Promise<unknown>[] = [];
  const underway = (answer: Promise<unknown>) => {
    // A failed step has ended the run; its dependents are never requested.
    answer.catch(() => undefined);
    all.push(answer);
  };
  for (const request of recording.requests) {
    switch (request.kind) {
      case "package":
        session.packages.adopt(request.handle, request.described);
        break;
      case "outputs": {
        // A component registers its outputs after its children exist.
        const earlier = Promise.all(all);
        underway(
          earlier.then(() => registerOutputs(session, request.urn, substitutions.inMap(request.outputs))),
        );
        break;
      }
      default: {
        const needs = Promise.all(neededBy(request).map((urn) => resources.get(urn)));
        const answer = needs.then(() =>
          request.kind === "read"
            ? readResource(session, request.wanted)
            : processGoal(session, substituted(request.goal, substitutions)),
        );
        if (isDefaultProvider(request.urn)) reportDefaultProvider(session, request, answer);
        const kept = keep(answer);
        resources.set(request.urn, kept);
        underway(kept);
      }
    }
  }
  await Promise.allSettled(all);
  const run = await finishRun(session, { exitCode: session.calls.isEnded ? 1 : 0 });
  session.calls.end();
  return run;
}

/** The program registers a default provider on first use. Here it is known before. */
function reportDefaultProvider(
  session: Session,
  request: EngineRequest,
  answer: Promise<Registration>,
): void {
  if (request.kind !== "resource") return;
  const { type, name } = request.goal;
  const reference = answer.then(({ urn, id }) => referenceTo(urn, id));
  reference.catch(() => undefined);
  session.defaultProviders.set(`${type}::${name}`, reference);
}

function neededBy(request: Extract<EngineRequest, { kind: "resource" | "read" }>): readonly string[] {
  if (request.kind === "read") return [request.wanted.parent, ...request.wanted.dependencies];
  const { goal } = request;
  const { dependencies, propertyDependencies = new Map(), options } = goal;
  return dependenciesOf({
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
    options: omit(goal.options, "hooks"),
  };
}

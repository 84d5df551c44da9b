import { resolve } from "node:path";
import type { Fault, RehearsalRequest, TimesOf } from "@eks-platform/engine";
import { duration, replacingProperties, timeoutSeconds } from "@eks-platform/facts";
import { projectFolder } from "../project/project-folder";
import { stateFolder } from "../states/state-folder";
import type { Engine } from "../cli-context";
import { UserError } from "../user-error";
import type { RehearseOptions } from "./options";

/**
 * Builds the request to the engine.
 *
 * @param folder the working directory
 * @throws {UserError} if there is no project, or a setting has no value
 */
export function rehearsalRequest(
  stack: string,
  options: RehearseOptions,
  folder: string,
  faults: readonly Fault[],
): RehearsalRequest {
  const { cwd, seed, change, strict, plain, typecheck, allowExec, deadline } = options;
  const project = projectFolder(resolve(folder, cwd ?? "."));
  return {
    projectFolder: project,
    stack,
    recordings: stateFolder(folder, project).folder,
    faults,
    seed,
    ...(change.length === 0 ? {} : { change: settingsOf(change) }),
    replacing: replacingProperties(),
    // In your own project, you can add a missing fixture. Another project is rehearsed unchanged.
    strict: strict ?? cwd === undefined,
    plain,
    typecheck,
    allowExec,
    ...(deadline === undefined ? {} : { deadlineSeconds: deadline }),
  };
}

/** The requested faults, those of the file first. */
export function faultsOf(
  { fault, faults }: Pick<RehearseOptions, "fault" | "faults">,
  folder: string,
  engine: Pick<Engine, "parseFault" | "readFaults">,
): readonly Fault[] {
  const table = faults === undefined ? [] : engine.readFaults(resolve(folder, faults));
  return [...table, ...fault.map(engine.parseFault)];
}

function settingsOf(changes: readonly string[]): Readonly<Record<string, string>> {
  const pairs = changes.map((change) => {
    const end = change.indexOf("=");
    if (end > 0) return [change.slice(0, end), change.slice(end + 1)] as const;
    throw new UserError(
      `--change ${change} has no value. Give KEY=VALUE, for example eks-platform:cluster.kubernetesVersion=1.36.`,
    );
  });
  return Object.fromEntries(pairs);
}

/** How long clouds take for a resource, from the observed durations. */
export const resourceTimes: TimesOf = (type, inputs) => {
  const seconds = (operation: "create" | "update" | "delete") =>
    duration({ type, operation, inputs }).typicalSeconds;
  return {
    create: seconds("create"),
    update: seconds("update"),
    delete: seconds("delete"),
    timeout: timeoutSeconds(type),
  };
};

import { existsSync, readdirSync } from "node:fs";
import { parseUrn } from "@eks-platform/plan";
import type { ValueMap } from "../model/values";
import { stackType } from "../protocol/urn";
import { fileStores } from "./files/file-store";
import { stateFilesOf, nameOfFile } from "./files/state-location";
import { StateError } from "./state-error";

/** The full name of a stack. */
export interface StackName {
  readonly organization: string;
  readonly project: string;
  readonly stack: string;
}

/**
 * Returns the outputs of a stack's last update; `undefined` if there is no such stack.
 *
 * @throws Error if the record is unusable, or several stacks match
 */
export type StackOutputs = (name: Pick<StackName, "project" | "stack">) => ValueMap | undefined;

/** A record of a stack. */
interface RecordedOutputs {
  /** Name of the folder for its project. */
  readonly owner: string;
  readonly outputs: ValueMap;
}

type Wanted = Pick<StackName, "project" | "stack">;

/**
 * Reads the outputs of recorded stacks, those of other projects too. The stack itself names its project.
 *
 * @param folder absolute path of the folder with all states; it need not exist
 */
export function createOutputsReader(folder: string): StackOutputs {
  const known = new Map<string, ValueMap | undefined>();
  return (wanted) => {
    const key = `${wanted.project}/${wanted.stack}`;
    if (!known.has(key)) known.set(key, find(folder, wanted));
    return known.get(key);
  };
}

function find(folder: string, wanted: Wanted): ValueMap | undefined {
  const { project, stack } = wanted;
  const problems: StateError[] = [];
  const found = ownersIn(folder).flatMap((owner): RecordedOutputs[] => {
    try {
      const outputs = outputsIn(folder, owner, wanted);
      return outputs === undefined ? [] : [{ owner, outputs }];
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      problems.push(error);
      return [];
    }
  });
  const [first, second] = found;
  // Folders of other projects have generated names.
  const own = found.find(({ owner }) => owner === project);
  if (own === undefined && first !== undefined && second !== undefined) {
    throw new StateError(
      `In ${folder} there is more than one recorded state of a stack "${stack}" of a project ${project}: in ` +
        `${found.map(({ owner }) => owner).join(" and ")}. Move away all but one, or add the outputs that are meant to ` +
        "the fixtures.",
    );
  }
  const outputs = (own ?? first)?.outputs;
  // The unreadable record may be the wanted one.
  if (outputs === undefined && problems[0] !== undefined) throw problems[0];
  return outputs;
}

/** Names of the folders for projects. */
function ownersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [nameOfFile(entry.name)] : []))
    .filter((name) => name !== undefined)
    .sort();
}

function outputsIn(folder: string, owner: string, { project, stack }: Wanted): ValueMap | undefined {
  const files = stateFilesOf({ folder, project: owner, stack });
  if (!existsSync(files.state) && !existsSync(files.journal)) return undefined;
  const { resources } = fileStores(folder, owner)({ project, stack, sdkVersion: "" }).read();
  const root = resources.find(({ type, isPendingDeletion }) => type === stackType && !isPendingDeletion);
  // A destroyed stack still exists, and has no outputs.
  if (root === undefined) return owner === project ? {} : undefined;
  return parseUrn(root.urn).project === project ? root.outputs : undefined;
}

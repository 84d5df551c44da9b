import { resolve } from "node:path";
import type { StateStores } from "@eks-platform/engine";
import type { PreviewOptions } from "../preview/options";
import type { Engine } from "../cli-context";
import { baseStores } from "./base";
import { stateFolder } from "./state-folder";

/**
 * The states that a preview compares with: an earlier plan or an exported state if given, otherwise the recorded states, or none
 * with `--fresh`. References to other stacks always read their recorded states.
 *
 * @param folder the working directory
 * @throws {UserError} if the file cannot be read
 */
export function previousStates(
  { fresh, base }: Pick<PreviewOptions, "fresh" | "base">,
  folder: string,
  project: string,
  engine: Engine,
): { readonly states?: StateStores; readonly recordings: string } {
  const stateLocation = stateFolder(folder, project);
  const recordings = stateLocation.folder;
  if (fresh) return { recordings };
  if (base !== undefined) return { recordings, states: baseStores(resolve(folder, base), engine) };
  return { recordings, states: engine.fileStores(stateLocation.folder, stateLocation.projectFolder) };
}

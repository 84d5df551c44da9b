import { resolve } from "node:path";
import type { StateStores } from "@eks-platform/engine";
import type { PreviewOptions } from "../preview/options";
import type { Engine } from "../surroundings";
import { baseStores } from "./base";
import { stateFolder } from "./state-folder";

/**
 * What a preview goes on from: an earlier plan or an exported state if one is given, else what is recorded; nothing at
 * all if that is asked for. What other stacks export is always what is recorded of them.
 *
 * @param folder the working directory
 * @throws {UserError} if what is given cannot be read
 */
export function previousStates(
  { fresh, base }: Pick<PreviewOptions, "fresh" | "base">,
  folder: string,
  project: string,
  engine: Engine,
): { readonly states?: StateStores; readonly recordings: string } {
  const place = stateFolder(folder, project);
  const recordings = place.folder;
  if (fresh) return { recordings };
  if (base !== undefined) return { recordings, states: baseStores(resolve(folder, base), engine) };
  return { recordings, states: engine.fileStores(place.folder, place.projectFolder) };
}

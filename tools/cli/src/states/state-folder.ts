import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { projectFolder } from "../project-folder";
import { UserError } from "../user-error";

/** Where the states of a project's stacks are recorded. */
export interface StateFolder {
  /** Folder with the states of all projects. */
  readonly folder: string;

  /** Name of the folder for the project inside it; absent for the project's own name. */
  readonly projectFolder?: string;
}

/**
 * States are recorded beside the project that the user stands in, also those of other projects: nothing is ever written
 * into somebody else's. Where the user stands in no project, the working directory has them.
 *
 * @param folder the working directory
 * @param project folder of the project whose states are wanted
 */
export function stateFolder(folder: string, project: string): StateFolder {
  const home = ownProject(folder);
  const states = join(home ?? folder, ".platform");
  return home === project ? { folder: states } : { folder: states, projectFolder: nameOfForeign(project) };
}

function ownProject(folder: string): string | undefined {
  try {
    return projectFolder(folder);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Two projects elsewhere may have the same name, but not the same place. */
function nameOfForeign(project: string): string {
  const digits = createHash("sha256").update(project).digest("hex").slice(0, 8);
  return `${basename(project) || "project"}-${digits}`;
}

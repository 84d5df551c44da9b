import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { projectFolder } from "../project/project-folder";
import { UserError } from "../user-error";

/** Where the states of a project's stacks are recorded. */
export interface StateFolder {
  /** Folder with the states of all projects. */
  readonly folder: string;

  /** Name of the folder for the project inside it. Absent for the name of the project. */
  readonly projectFolder?: string;
}

/**
 * States are recorded in the project of the working directory, including those of other projects, so that nothing is written
 * into another project. Outside of a project, they are recorded in the working directory.
 *
 * @param folder the working directory
 * @param project folder of the project that the states belong to
 */
export function stateFolder(folder: string, project: string): StateFolder {
  const home = ownProject(folder);
  const states = join(home ?? folder, ".platform");
  return home === project ? { folder: states } : { folder: states, projectFolder: folderNameOf(project) };
}

function ownProject(folder: string): string | undefined {
  try {
    return projectFolder(folder);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Two other projects may have the same name, but not the same path. */
function folderNameOf(project: string): string {
  const digits = createHash("sha256").update(project).digest("hex").slice(0, 8);
  return `${basename(project) || "project"}-${digits}`;
}

import { join } from "node:path";

/** Where the state of a stack is recorded. */
export interface StateLocation {
  /** Absolute path of the folder with all recorded states; it need not exist. */
  readonly folder: string;

  /** Folder of the project inside it. */
  readonly project: string;
  readonly stack: string;
}

/** The files of a recorded state. */
export interface StateFiles {
  /** The state itself: a deployment of version 3. */
  readonly state: string;

  /** What the run that is under way, or was interrupted, has done since. */
  readonly journal: string;

  /** Who is at it. */
  readonly lock: string;

  /** What secrets are encrypted by, for all states of the folder. */
  readonly key: string;
}

export function stateFilesOf({ folder, project, stack }: StateLocation): StateFiles {
  const stem = join(folder, fileName(project), fileName(stack));
  return {
    state: `${stem}.json`,
    journal: `${stem}.journal`,
    lock: `${stem}.lock`,
    key: join(folder, "key"),
  };
}

/** Names of projects and stacks are plain words; whatever else someone writes must not lead out of the folder. */
const fileName = (name: string) => encodeURIComponent(name).replace(/^\.+$/, "_");

/** The name that a file or folder was given for; `undefined` if {@link filesOf} cannot have made it. */
export function nameOfFile(file: string): string | undefined {
  try {
    const name = decodeURIComponent(file);
    return fileName(name) === file ? name : undefined;
  } catch {
    return undefined;
  }
}

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

  /** The changes of the current or the interrupted run since. */
  readonly journal: string;

  /** The lock. */
  readonly lock: string;

  /** The key of all states in the folder. */
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

/** Names of projects and stacks are plain words; other names must not lead out of the folder. */
const fileName = (name: string) => encodeURIComponent(name).replace(/^\.+$/, "_");

/** The name behind a file or folder; `undefined` if {@link stateFilesOf} cannot have created it. */
export function nameOfFile(file: string): string | undefined {
  try {
    const name = decodeURIComponent(file);
    return fileName(name) === file ? name : undefined;
  } catch {
    return undefined;
  }
}

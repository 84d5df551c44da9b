import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** A program of the protocol corpus: one feature, and the plan that it must have. */
export interface CorpusProgram {
  /** Name of its folder, which is the feature. */
  readonly name: string;

  /** Absolute path of its folder. */
  readonly folder: string;

  /** Folder of its recorded plans: its own, but for a copy that runs on other packages. */
  readonly recordings: string;
}

/** Where the corpus lies: programs are sources, and do not move to `dist`. */
export const corpusFolder = join(dirname(require.resolve("@eks-platform/engine/package.json")), "corpus");

/**
 * The programs of a corpus, sorted by name.
 *
 * @param corpus a folder with a folder for each program
 * @param recordings another such folder, of which the recorded plans are taken
 */
export function corpusPrograms(corpus = corpusFolder, recordings = corpus): readonly CorpusProgram[] {
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .map(({ name }) => ({ name, folder: join(corpus, name), recordings: join(recordings, name) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

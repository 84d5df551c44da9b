import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const engineFolder = dirname(require.resolve("@eks-platform/engine/package.json"));

/** The folder of the engine's corpus: one folder for each program. */
export const corpusFolder = join(engineFolder, "corpus");

/** The script of the engine that compares a corpus with what is recorded of it. */
export const corpusComparison = join(engineFolder, "dist", "corpus", "compare-main.js");

/** Lists the folders of the programs of a corpus by name, sorted. */
export function listCorpus(corpus = corpusFolder): ReadonlyMap<string, string> {
  const names = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== "node_modules" ? [entry.name] : [],
  );
  return new Map(names.sort().map((name) => [name, join(corpus, name)]));
}

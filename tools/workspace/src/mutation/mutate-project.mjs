import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join, relative } from "node:path";
import { createMutants } from "./mutants.mjs";
import { ModuleGraph } from "./module-graph.mjs";
import { countSteps } from "./step-limit.mjs";
import { WorkerProcess } from "./worker-process.mjs";

/**
 * Runs the tests of a project against every mutant of its modules.
 *
 * @param {string} folder absolute path of the project, which is built
 * @param {{ wants?: (file: string) => boolean, workers?: number, onModule?: (result: object) => void }} options
 */
export async function mutateProject(
  folder,
  { wants = () => true, workers = 2, onModule = () => undefined } = {},
) {
  const output = join(folder, "dist");
  const graph = new ModuleGraph(output);
  const waiting = graph.modules.filter((file) => wants(relative(output, file)));
  const results = [];
  const work = async () => {
    const worker = new WorkerProcess(folder);
    try {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const module = { file: relative(output, file), ...(await mutateModule(file, graph, worker)) };
        results.push(module);
        onModule(module);
      }
    } finally {
      worker.stop();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results.sort((one, other) => (one.file < other.file ? -1 : 1));
}

async function mutateModule(file, graph, worker) {
  const text = readFileSync(file, "utf8");
  const mutants = createMutants(text);
  const tests = graph.testsOf(file);
  const place = sourcePlaces(file);
  const survivors = [];
  const survive = ({ line, column, mutator, original, replacement }) =>
    survivors.push({ place: place(line, column), mutator, original, replacement });
  if (tests.length === 0 || mutants.length === 0) {
    mutants.forEach(survive);
    return { mutants: mutants.length, survivors };
  }

  const job = { file, tests, dependents: graph.dependents(file) };
  const unchanged = await worker.run({ ...job, text: countSteps(text) });
  if (unchanged.killedBy !== undefined) throw new Error(`${file} without a change: ${unchanged.killedBy}`);
  // A mutant may take more rounds than the module does, but not without end.
  const limit = unchanged.steps * 10 + 10_000;
  for (const mutant of mutants) {
    const { killedBy } = await worker.run({ ...job, text: countSteps(mutant.text), limit });
    if (killedBy === undefined) survive(mutant);
  }
  const still = await worker.run({ ...job, text: countSteps(text) });
  if (still.killedBy !== undefined) throw new Error(`${file} after its mutants: ${still.killedBy}`);
  return { mutants: mutants.length, survivors };
}

/** Finds the place in the source of a place in a compiled module. */
function sourcePlaces(file) {
  const map = `${file}.map`;
  if (!existsSync(map)) return (line) => `${file}:${line}`;
  const source = new SourceMap(JSON.parse(readFileSync(map, "utf8")));
  return (line, column) => {
    const { originalSource = file, originalLine = line - 1 } = source.findEntry(line - 1, column);
    return `${originalSource.replace(/^(\.\.\/)+/, "")}:${originalLine + 1}`;
  };
}

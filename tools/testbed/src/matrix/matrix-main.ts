/**
 * `npm run matrix`: the whole corpus on every supported combination of SDK and Node.js. Each must have the recorded plans, to
 * the byte. `npm run matrix -- --record` records what an SDK sends differently.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { locateSdk } from "@eks-platform/engine";
import { combinations, type Combination } from "./combinations";
import { corpusComparison, corpusFolder } from "./corpus";
import { prepareCorpus } from "./kit-corpus";
import { locateNode } from "./locate-node";

/** Compares all plans with the recorded ones. */
function compare({ kit, variant, node }: Combination, options: readonly string[]): boolean {
  const executable = locateNode(node);
  const corpus = kit === undefined ? corpusFolder : prepareCorpus(kit, "corpus");
  const args = [corpusComparison, corpus, ...(variant === undefined ? [] : [variant]), ...options];
  const { stdout, stderr, status } = spawnSync(executable, args, { encoding: "utf8" });
  const version = spawnSync(executable, ["--version"], { encoding: "utf8" }).stdout.trim();
  const sdk = locateSdk(join(corpus, "config"), "The corpus").version;
  console.log(`SDK ${sdk}, Node.js ${version}: ${stdout.trim()}${stderr}`);
  return status === 0;
}

const isRecording = process.argv.includes("--record");
const results = combinations.map((combination) =>
  compare(combination, isRecording && combination.records === true ? ["--record"] : []),
);
const failed = results.filter((equal) => !equal).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

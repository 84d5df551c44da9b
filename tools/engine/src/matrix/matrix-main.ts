/**
 * `npm run matrix`: the whole corpus on every SDK and Node.js version that we stand for. Each combination must come to the
 * recorded plans, to the byte. `npm run matrix -- --record` keeps, as the plans of an SDK, what it sends differently.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { corpusFolder } from "../corpus/program";
import { locateSdk } from "../process/sdk";
import { locateKit, type Kit } from "./kit";
import { prepareCorpus } from "./kit-corpus";

/** A version of Node.js: the one that runs this where it is the same, else one out of a kit. */
function node(major: number, kit: Kit): string {
  const isOwn = process.versions.node.startsWith(`${major}.`);
  return isOwn ? process.execPath : join(locateKit(kit), "node_modules", ".bin", "node");
}

/** Words for the comparison: a corpus, and the kit whose packages it resolves. */
type Packages = readonly [corpus: string] | readonly [corpus: string, kit: Kit];

/** True if all plans are as they are recorded. */
function compare(executable: string, packages: Packages, options: readonly string[]): boolean {
  const script = join(__dirname, "..", "corpus", "compare-main.js");
  const args = [script, ...packages, ...options];
  const { stdout, stderr, status } = spawnSync(executable, args, { encoding: "utf8" });
  const version = spawnSync(executable, ["--version"], { encoding: "utf8" }).stdout.trim();
  const sdk = locateSdk(join(packages[0], "config"), "The corpus").version;
  console.log(`SDK ${sdk}, Node.js ${version}: ${stdout.trim()}${stderr}`);
  return status === 0;
}

const own: Packages = [corpusFolder];
const newest: Packages = [prepareCorpus("sdk-3.270", "corpus"), "sdk-3.270"];
const executables = [node(20, "node-20"), node(24, "node-24")];
const isRecording = process.argv.includes("--record");

const results = [own, newest].flatMap((packages) =>
  executables.map((executable, index) => {
    // One version of Node.js records, and the other one proves it.
    const records = isRecording && packages !== own && index === 0;
    return compare(executable, packages, records ? ["--record"] : []);
  }),
);
const failed = results.filter((equal) => !equal).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

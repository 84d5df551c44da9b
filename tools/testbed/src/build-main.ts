import { buildCounterpart, BuildError } from "./counterparts/build";
import { type Counterpart, controlPlaneCounterparts, pulumiCounterpart } from "./counterparts/counterpart";
import { fetchClients } from "./kubernetes/clients/fetch-clients";
import { fetchDefinitions } from "./kubernetes/definitions/fetch-definitions";

type ReportLine = (line: string) => void;

/** What each word has built; each tells where it put things. */
const targets: Readonly<Record<string, (report: ReportLine) => Promise<readonly string[]>>> = {
  engine: (report) => buildInOrder([pulumiCounterpart], report),
  kubernetes: async (report) => [
    ...fetchClients(report),
    await fetchDefinitions(report),
    ...(await buildInOrder(controlPlaneCounterparts, report)),
  ],
};

/** `npm run testbed:build [engine|kubernetes]`: builds and fetches what is missing. */
async function main(words: readonly string[]): Promise<void> {
  const unknown = words.filter((word) => !(word in targets));
  if (unknown.length > 0) {
    throw new BuildError(
      `There is no counterpart "${unknown.join('", "')}". Allowed: ${Object.keys(targets).join(", ")}.`,
    );
  }
  const report = (line: string) => process.stderr.write(`${line}\n`);
  for (const [word, make] of Object.entries(targets)) {
    if (words.length > 0 && !words.includes(word)) continue;
    for (const path of await make(report)) console.log(path);
  }
}

async function buildInOrder(
  counterparts: readonly Counterpart[],
  report: ReportLine,
): Promise<readonly string[]> {
  const paths: string[] = [];
  // One after the other: each build uses every core, and finds in the cache what the one before compiled.
  for (const counterpart of counterparts) paths.push(await buildCounterpart(counterpart, report));
  return paths;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof BuildError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { buildCounterpart, BuildError } from "./counterparts/build";
import { type Counterpart, controlPlaneCounterparts, pulumiCounterpart } from "./counterparts/counterpart";
import { fetchClients } from "./kubernetes/clients/fetch-clients";
import { fetchDefinitions } from "./kubernetes/definitions/fetch-definitions";

type ReportLine = (line: string) => void;

/** What each target builds or fetches. Each returns the paths. */
const targets: Readonly<Record<string, (report: ReportLine) => Promise<readonly string[]>>> = {
  engine: (report) => buildInOrder([pulumiCounterpart], report),
  kubernetes: async (report) => [
    ...fetchClients(report),
    await fetchDefinitions(report),
    ...(await buildInOrder(controlPlaneCounterparts, report)),
  ],
};

/** `npm run testbed:build [engine|kubernetes]`: builds and fetches what is missing. Runs again at no cost. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in targets));
  if (unknown.length > 0) {
    throw new BuildError(
      `There is no target "${unknown.join('", "')}". Allowed: ${Object.keys(targets).join(", ")}.`,
    );
  }
  const report = (line: string) => process.stderr.write(`${line}\n`);
  for (const [name, build] of Object.entries(targets)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for (const path of await build(report)) console.log(path);
  }
}

async function buildInOrder(
  counterparts: readonly Counterpart[],
  report: ReportLine,
): Promise<readonly string[]> {
  const paths: string[] = [];
  // In sequence: each build uses every core, and reuses the packages that the previous one compiled.
  for (const counterpart of counterparts) paths.push(await buildCounterpart(counterpart, report));
  return paths;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof BuildError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

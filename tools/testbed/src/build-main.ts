import { build, BuildError } from "./counterparts/build";
import { type Counterpart, controlPlane, pulumi } from "./counterparts/counterpart";
import { fetchClients } from "./kubernetes/clients/fetch";
import { gatherDefinitions } from "./kubernetes/definitions/gather";

type Report = (line: string) => void;

/** What each word has built; each tells where it put things. */
const wanted: Readonly<Record<string, (report: Report) => Promise<readonly string[]>>> = {
  engine: (report) => buildAll([pulumi], report),
  kubernetes: async (report) => [
    ...fetchClients(report),
    await gatherDefinitions(report),
    ...(await buildAll(controlPlane, report)),
  ],
};

/** `npm run testbed:build [engine|kubernetes]`: builds and fetches what is missing. */
async function main(words: readonly string[]): Promise<void> {
  const unknown = words.filter((word) => !(word in wanted));
  if (unknown.length > 0) {
    throw new BuildError(
      `There is no counterpart "${unknown.join('", "')}". Allowed: ${Object.keys(wanted).join(", ")}.`,
    );
  }
  const report = (line: string) => process.stderr.write(`${line}\n`);
  for (const [word, make] of Object.entries(wanted)) {
    if (words.length > 0 && !words.includes(word)) continue;
    for (const place of await make(report)) console.log(place);
  }
}

async function buildAll(counterparts: readonly Counterpart[], report: Report): Promise<readonly string[]> {
  const places: string[] = [];
  // One after the other: each build uses every core, and finds in the cache what the one before compiled.
  for (const counterpart of counterparts) places.push(await build(counterpart, report));
  return places;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof BuildError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

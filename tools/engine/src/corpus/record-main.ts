/**
 * `npm run corpus:record [program...]`: records the plans of the corpus again, or of some of its programs.
 * What has changed is for a person to read: a recording is a claim about Pulumi.
 */
import { mapWithConcurrency } from "./map-with-concurrency";
import { corpusPrograms } from "./program";
import { record } from "./recording";

async function main(names: readonly string[]): Promise<void> {
  const programs = corpusPrograms().filter(({ name }) => names.length === 0 || names.includes(name));
  const known = new Set(programs.map(({ name }) => name));
  const strange = names.filter((name) => !known.has(name));
  if (strange.length > 0) {
    process.exitCode = 1;
    console.error(`There is no program ${strange.join(", ")} in the corpus.`);
    return;
  }
  await Promise.all(mapWithConcurrency(programs, (program) => record(program)));
  console.log(`Recorded ${programs.length} programs.`);
}

void main(process.argv.slice(2));

/**
 * `compare-main.js CORPUS [VARIANT] [--record]`: compares a copy of the corpus with what is recorded, on the Node.js that
 * runs this and the SDK that the copy resolves. It prints every deviation; exit code 1 if there is one. With `--record` it
 * keeps as the variant's own what deviates.
 */
import { findDeviations } from "./comparison";
import { mapWithConcurrency } from "./map-with-concurrency";
import { corpusFolder, corpusPrograms } from "./program";
import { record } from "./recording";

async function main([corpus, variant]: readonly string[], isRecording: boolean): Promise<void> {
  const programs = corpusPrograms(corpus, corpusFolder);
  if (isRecording) await Promise.all(mapWithConcurrency(programs, (program) => record(program, variant)));
  const found = await findDeviations(programs, variant);
  for (const { program, mode, problem } of found) console.log(`${program} with ${mode} values: ${problem}`);
  console.log(`${programs.length} programs, ${found.length} deviations`);
  process.exitCode = programs.length === 0 || found.length > 0 ? 1 : 0;
}

const words = process.argv.slice(2);
const isRecording = words.includes("--record");
void main(
  words.filter((word) => !word.startsWith("--")),
  isRecording,
);

import assert from "node:assert/strict";
import type { ValueMode } from "@eks-platform/plan";
import { mapWithConcurrency } from "./map-with-concurrency";
import { corpusPrograms } from "./program";
import { readRecording, createCorpusRecording } from "./recording";

const modes: readonly ValueMode[] = ["known", "parity"];
const cases = corpusPrograms().flatMap((program) => modes.map((mode) => ({ program, mode })));

describe("the protocol corpus", () => {
  const recordings = new Map<string, Promise<string>>();
  const key = (name: string, mode: ValueMode) => `${name} ${mode}`;
  before(() => {
    const started = mapWithConcurrency(cases, ({ program, mode }) => createCorpusRecording(program, mode));
    for (const [index, { program, mode }] of cases.entries()) {
      const recording = started[index] ?? assert.fail("every case has been started");
      // Each is awaited by its own test.
      recording.catch(() => undefined);
      recordings.set(key(program.name, mode), recording);
    }
  });

  for (const { program, mode } of cases) {
    it(`plans ${program.name} with ${mode} values as it is recorded`, async () => {
      assert.equal(await recordings.get(key(program.name, mode)), readRecording(program, mode));
    });
  }
});

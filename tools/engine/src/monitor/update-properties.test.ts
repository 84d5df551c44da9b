import assert from "node:assert/strict";
import fc from "fast-check";
import type { Provider } from "../model/provider";
import { ResourceInitError } from "../model/provider-error";
import type { ResourceRequest } from "../model/provider-request";
import { toDeployment } from "../state/deployment/deployment";
import { integrityProblems } from "../state/integrity/integrity";
import type { JournalEntry } from "../state/journal/journal-entry";
import { StateInProgress } from "../state/journal/state-in-progress";
import { emptySnapshot, type Snapshot } from "../state/snapshot";
import { testCloud } from "./provider.test.support";
import { idOf, updateTo, type ResourceGoal } from "./update.test.support";

/** Programs of up to eight resources, each of which may depend on those before it in every possible way. */
const programs = fc
  .array(
    fc.record({
      name: fc.nat(11),
      fixed: fc.nat(2),
      free: fc.nat(2),
      need: fc.nat(),
      input: fc.nat(),
      isFixedInput: fc.boolean(),
      named: fc.boolean(),
      parent: fc.nat(),
      component: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 8 },
  )
  .map((rows) => {
    const wanted: ResourceGoal[] = [];
    for (const row of rows) {
      const name = `r${row.name}`;
      if (wanted.some((other) => other.name === name)) continue;
      const earlier = (choice: number, of: readonly ResourceGoal[] = wanted) =>
        of.length === 0 || choice % 3 === 0 ? [] : [of[choice % of.length]?.name ?? ""];
      const customs = wanted.filter(({ component }) => component !== true);
      const components = wanted.filter(({ component }) => component === true);
      const [parent] = earlier(row.parent, components);
      const [source] = earlier(row.input, customs);
      wanted.push({
        name,
        needs: earlier(row.need),
        ...(parent === undefined ? {} : { parent }),
        ...(row.component === 0
          ? { component: true, inputs: { free: row.free } }
          : {
              inputs: {
                fixed: row.fixed,
                free: row.free,
                ...(row.named ? { name } : {}),
                ...(source === undefined ? {} : { [row.isFixedInput ? "nested" : "target"]: idOf(source) }),
              },
            }),
      });
    }
    return wanted;
  });

const isSound = (state: Snapshot) =>
  assert.deepEqual(integrityProblems(toDeployment(state, "plaintext", { version: "v3" }).deployment), []);

const names = ({ resources }: Snapshot) =>
  resources.map(({ name }) => name).filter((name) => name !== "default");

/** A provider of which one call fails. */
function failing(nth: number, failure: (request: ResourceRequest) => Error): () => Provider {
  let calls = 0;
  const strike =
    <R>(act: (request: ResourceRequest) => R) =>
    (request: ResourceRequest) => {
      if ((calls += 1) === nth) throw failure(request);
      return act(request);
    };
  const provider: Provider = {
    ...testCloud,
    create: strike((request) => testCloud.create(request)),
    update: (request) => {
      if ((calls += 1) === nth) throw failure(request);
      return testCloud.update(request);
    },
    delete: (request) => {
      if ((calls += 1) === nth) throw failure(request);
      return testCloud.delete(request);
    },
  };
  return () => provider;
}

describe("any sequence of updates", () => {
  it("leaves a consistent state that has what the program has", async () => {
    await fc.assert(
      fc.asyncProperty(programs, programs, async (first, second) => {
        let state = emptySnapshot;
        for (const program of [first, second]) {
          const run = await updateTo(program, state);
          assert.ok(run.succeeded, JSON.stringify(run.diagnostics));
          isSound(run.state);
          assert.deepEqual(names(run.state).sort(), program.map(({ name }) => name).sort());
          state = run.state;
        }
      }),
      { numRuns: 100 },
    );
  });

  it("changes nothing the second time", async () => {
    await fc.assert(
      fc.asyncProperty(programs, programs, async (first, second) => {
        const { state: before } = await updateTo(first);
        const { state } = await updateTo(second, before);
        const again = await updateTo(second, state);
        assert.equal(again.hasChangedState, false, JSON.stringify(again.operations));
        assert.deepEqual(again.state, state);
      }),
      { numRuns: 100 },
    );
  });

  it("reports in a preview what an update does", async () => {
    await fc.assert(
      fc.asyncProperty(programs, programs, async (first, second) => {
        const { state } = await updateTo(first);
        const preview = await updateTo(second, state, { dryRun: true });
        const update = await updateTo(second, state);
        assert.deepEqual(preview.operations, update.operations);
      }),
      { numRuns: 100 },
    );
  });

  it("deletes everything", async () => {
    await fc.assert(
      fc.asyncProperty(programs, async (program) => {
        const { state } = await updateTo(program);
        const { state: after, succeeded } = await updateTo([], state);
        assert.ok(succeeded);
        assert.deepEqual(after.resources, []);
      }),
      { numRuns: 100 },
    );
  });

  it("can continue after any failure, and reaches the same end", async () => {
    const failures = fc.constantFrom(
      () => new Error("throttled"),
      ({ name, inputs }: ResourceRequest) =>
        new ResourceInitError({ id: `${name}-half`, outputs: inputs, simulated: [] }, ["timed out"]),
    );
    await fc.assert(
      fc.asyncProperty(
        programs,
        programs,
        fc.integer({ min: 1, max: 12 }),
        failures,
        async (first, second, nth, failure) => {
          const { state } = await updateTo(first);
          const broken = await updateTo(second, state, { providers: failing(nth, failure) });
          isSound(broken.state);
          const repaired = await updateTo(second, broken.state);
          assert.ok(repaired.succeeded, JSON.stringify(repaired.diagnostics));
          isSound(repaired.state);
          assert.deepEqual(names(repaired.state).sort(), second.map(({ name }) => name).sort());
          assert.ok(
            repaired.state.resources.every(
              ({ isPendingDeletion, initErrors }) => !isPendingDeletion && initErrors.length === 0,
            ),
          );
          const again = await updateTo(second, repaired.state);
          assert.equal(again.hasChangedState, false, JSON.stringify(again.operations));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("can be interrupted after any entry of its journal, and continue", async () => {
    await fc.assert(
      fc.asyncProperty(programs, programs, fc.nat(), async (first, second, cut) => {
        const { state } = await updateTo(first);
        const entries: JournalEntry[] = [];
        await updateTo(second, state, { persist: (entry) => void entries.push(entry) });
        const underway = new StateInProgress(state, { stack: "dev", project: "proj" });
        for (const entry of entries.slice(0, cut % (entries.length + 1))) underway.apply(entry);
        isSound(underway.snapshot);
        const resumed = await updateTo(second, underway.snapshot);
        assert.ok(resumed.succeeded, JSON.stringify(resumed.diagnostics));
        assert.deepEqual(resumed.state.pendingOperations, []);
        assert.deepEqual(names(resumed.state).sort(), second.map(({ name }) => name).sort());
      }),
      { numRuns: 150 },
    );
  });
});

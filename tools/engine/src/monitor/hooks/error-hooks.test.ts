import assert from "node:assert/strict";
import type { Provider } from "../../model/provider";
import { ResourceInitError, UnknownOutcomeError } from "../../model/provider-error";
import { emptySnapshot, type Snapshot } from "../../state/snapshot";
import { type FixtureRun, runFixture } from "../fixture.test.support";
import { testCloud } from "../provider.test.support";

/** A provider whose operations fail a few times, each time for another reason. */
function flakyCloud(
  times: number,
  reasonOf = (count: number): Error => new Error(`failure ${count}`),
): Provider {
  let count = 0;
  const attempt = <Q, R>(work: (request: Q) => R) => {
    return (request: Q): R => {
      count += 1;
      if (count <= times) throw reasonOf(count);
      return work(request);
    };
  };
  const { create, update, delete: remove } = testCloud;
  return { ...testCloud, create: attempt(create), update: attempt(update), delete: attempt(remove) };
}

interface Wanted {
  /** How often each hook wants a retry; or a hook that throws. */
  readonly hooks: Readonly<Record<string, number | "throw">>;

  /** Absent for a program without the resource. */
  readonly size?: number;
  readonly before?: Snapshot;
}

/** Runs a program with one resource, as an update. */
function run(provider: Provider, { hooks, size, before = emptySnapshot }: Wanted): Promise<FixtureRun> {
  return runFixture("error-hooks", {
    dryRun: false,
    before,
    providers: () => provider,
    config: {
      "proj:hooks": JSON.stringify(hooks),
      ...(size === undefined ? {} : { "proj:size": String(size) }),
    },
  });
}

const asked = ({ printed }: FixtureRun) =>
  printed
    .split("\n")
    .filter((connection) => connection.startsWith("{"))
    .map((connection) => JSON.parse(connection) as Record<string, unknown>);
const messages = ({ diagnostics }: FixtureRun) => diagnostics.map(({ message }) => message);

describe("error hooks", () => {
  it("let an operation be retried, and get all errors so far, the newest first", async () => {
    const made = await run(flakyCloud(2), { hooks: { again: 5 }, size: 1 });
    assert.ok(made.succeeded);
    assert.equal(made.named("flaky").id, "flaky-id");
    const { urn } = made.named("flaky");
    const common = {
      hook: "again",
      name: "flaky",
      urn,
      id: "",
      type: "test:index:Thing",
      failedOperation: "create",
    };
    const newInputs = { autoName: "flaky-auto", size: 1 };
    assert.deepEqual(asked(made), [
      { ...common, newInputs, errors: ["failure 1"] },
      { ...common, newInputs, errors: ["failure 2", "failure 1"] },
    ]);
    assert.deepEqual(messages(made), [
      "retrying create due to on-error hook request (1/100)",
      "retrying create due to on-error hook request (2/100)",
    ]);
    assert.deepEqual(
      made.steps.filter(({ urn: of }) => of === urn).map(({ op }) => op),
      ["create"],
    );
  });

  it("run in updates and deletions too, with the existing resource", async () => {
    const made = await run(testCloud, { hooks: { again: 5 }, size: 1 });
    const changed = await run(flakyCloud(1), { hooks: { again: 5 }, size: 2, before: made.state });
    assert.ok(changed.succeeded);
    const [update] = asked(changed);
    assert.deepEqual(
      [update?.["failedOperation"], update?.["id"], update?.["oldInputs"], update?.["newInputs"]],
      ["update", "flaky-id", { autoName: "flaky-auto", size: 1 }, { autoName: "flaky-auto", size: 2 }],
    );

    const gone = await run(flakyCloud(1), { hooks: { again: 5 }, before: changed.state });
    assert.ok(gone.succeeded);
    const [deletion] = asked(gone);
    assert.deepEqual(
      [deletion?.["failedOperation"], deletion?.["oldInputs"], deletion?.["newInputs"]],
      ["delete", { autoName: "flaky-auto", size: 2 }, undefined],
    );
    assert.ok(gone.state.resources.every(({ name }) => name !== "flaky"));
  });

  it("all run, and one of them is enough", async () => {
    const made = await run(flakyCloud(1), { hooks: { never: 0, once: 1, alsoNever: 0 }, size: 1 });
    assert.ok(made.succeeded);
    assert.equal(asked(made).length, 3);
  });

  it("that want no retry leave the error as it is", async () => {
    const failed = await run(flakyCloud(5), { hooks: { twice: 2 }, size: 1 });
    assert.equal(failed.succeeded, false);
    assert.deepEqual(messages(failed).slice(-1), ["retrying create due to on-error hook request (2/100)"]);
    assert.ok(messages(failed).includes("failure 3"));
  });

  it("that fail themselves stop the retries, and both errors are reported", async () => {
    const failed = await run(flakyCloud(5), { hooks: { broken: "throw" }, size: 1 });
    assert.deepEqual(messages(failed), [
      'error hooks execution failed: error hook "broken" failed: the hook is broken; the operation had failed by: failure 1',
    ]);
  });

  it("run a hundred times at most", async () => {
    const failed = await run(flakyCloud(1000), { hooks: { always: 1000 }, size: 1 });
    assert.equal(asked(failed).length, 99);
    assert.ok(messages(failed).includes("maximum number of error hook retries (100) reached"));
    assert.ok(messages(failed).includes("maximum number of error hook retries reached: failure 100"));
  });

  it("do not retry a call without an answer, and keep a partially created resource", async () => {
    const silent = await run(
      flakyCloud(1, () => new UnknownOutcomeError("no answer")),
      { hooks: { again: 5 }, size: 1 },
    );
    assert.deepEqual(asked(silent), []);
    assert.equal(silent.state.pendingOperations.length, 1);

    const partial = () =>
      new ResourceInitError({ id: "flaky-id", outputs: {}, simulated: [] }, ["not ready"]);
    const unfinished = await run(flakyCloud(1, partial), { hooks: { broken: "throw" }, size: 1 });
    const flaky = unfinished.state.resources.find(({ name }) => name === "flaky");
    assert.equal(flaky?.id, "flaky-id");
    assert.match(flaky?.initErrors.join() ?? "", /broken.*not ready/);
  });

  it("do not run where nothing fails, as in a preview", async () => {
    const hooks = { "proj:hooks": JSON.stringify({ again: 5 }), "proj:size": "1" };
    const previewed = await runFixture("error-hooks", { config: hooks });
    assert.ok(previewed.succeeded);
    assert.deepEqual(asked(previewed), []);
  });
});

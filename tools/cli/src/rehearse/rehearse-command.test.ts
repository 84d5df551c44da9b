import assert from "node:assert/strict";
import * as engine from "@eks-platform/engine";
import type {
  ManyRehearsalsRequest,
  Rehearsal,
  RehearsalRequest,
  RehearsalTally,
} from "@eks-platform/engine";
import { platform } from "../command-line";
import { fakeContext } from "../testing/fake-context";
import { withFolder } from "../testing/folder";
import { sampleViolation, sampleRehearsal, sampleRun, sampleTally } from "./sample-rehearsal.test.support";

const project = { "Pulumi.yaml": "name: shop\nruntime: nodejs\n" };
const broken = sampleRehearsal({ destroy: [sampleRun([], { violations: [sampleViolation] })] });

interface Played {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly once: readonly RehearsalRequest[];
  readonly often: readonly ManyRehearsalsRequest[];
}

/** Runs the command with an engine that returns given rehearsals. */
async function rehearse(
  words: string,
  check: (played: Played) => void,
  outcome: { readonly rehearsal?: Rehearsal; readonly tally?: RehearsalTally; readonly error?: Error } = {},
): Promise<void> {
  await withFolder(project, async (folder) => {
    const once: RehearsalRequest[] = [];
    const often: ManyRehearsalsRequest[] = [];
    const context = fakeContext(folder, () => assert.fail("nothing is previewed"), {
      loadEngine: () =>
        Promise.resolve({
          ...engine,
          rehearseStack: (request) => {
            once.push(request);
            return outcome.error
              ? Promise.reject(outcome.error)
              : Promise.resolve(outcome.rehearsal ?? sampleRehearsal());
          },
          rehearseMany: (request) => {
            often.push(request);
            return Promise.resolve(outcome.tally ?? sampleTally());
          },
        }),
    });
    const exitCode = await platform(["rehearse", ...words.split(" ")], context);
    check({ exitCode, ...context.written, once, often });
  });
}

describe("platform rehearse", () => {
  it("returns 0 if no invariant was violated", () =>
    rehearse("dev", ({ exitCode, stdout, stderr, once }) => {
      assert.equal(exitCode, 0);
      assert.match(stdout, /everything was deleted at the end\.\n$/);
      assert.equal(stderr, "");
      assert.deepEqual(
        once.map(({ stack, seed, faults }) => [stack, seed, faults]),
        [["dev", 1, []]],
      );
    }));

  it("gives 1 if an invariant was violated", () =>
    rehearse(
      "dev",
      ({ exitCode, stdout }) => {
        assert.equal(exitCode, 1);
        assert.match(stdout, /1 invariant violated\.\n$/);
      },
      { rehearsal: broken },
    ));

  it("prints one document if asked to", () =>
    rehearse(
      "dev --seed 9 --format json",
      ({ exitCode, stdout }) => {
        assert.equal(exitCode, 1);
        const { version, environment, seed, complete, phases } = JSON.parse(stdout);
        assert.deepEqual([version, environment, seed, complete], [1, "dev", 9, false]);
        assert.equal(phases[0].runs[0].timeline.totalSeconds, 585);
        assert.deepEqual(phases[3].runs[0].violations, [sampleViolation]);
      },
      { rehearsal: broken },
    ));

  it("passes on faults, seed and changes", () =>
    rehearse("dev --fault timeout:main --fault throttling --seed 5 --change shop:size=2", ({ once }) => {
      const [request] = once;
      assert.deepEqual(
        request?.faults.map(({ error, match }) => [error, match]),
        [
          ["timeout", "main"],
          ["throttling", undefined],
        ],
      );
      assert.equal(request?.seed, 5);
      assert.deepEqual(request?.change, { "shop:size": "2" });
    }));

  it("rehearses many times with faults by chance, with times that others have seen", () =>
    rehearse("dev --runs 100", ({ exitCode, stdout, once, often }) => {
      assert.equal(exitCode, 0);
      assert.match(stdout, /all converged\.\n$/);
      assert.deepEqual(once, []);
      const [request] = often;
      assert.ok(request !== undefined && !("faults" in request));
      assert.deepEqual(request.timesOf("aws:eks/cluster:Cluster", {}), {
        ...{ create: 585, update: 84, delete: 209, timeout: 1800 },
      });
    }));

  it("gives 1 if one of many did not converge, also as a document", () =>
    rehearse(
      "dev --runs 100 --format json",
      ({ exitCode, stdout }) => {
        assert.equal(exitCode, 1);
        assert.equal(JSON.parse(stdout).tally.converged, 99);
      },
      { tally: sampleTally({ converged: 99 }) },
    ));

  it("reports what the user must fix without a stack trace", () =>
    rehearse(
      "dev",
      ({ exitCode, stdout, stderr }) => {
        assert.deepEqual([exitCode, stdout, stderr], [1, "", "There is no stack.\n"]);
      },
      { error: new engine.PreviewError("There is no stack.") },
    ));

  for (const [words, complaint] of [
    ["dev --fault slow", /"slow" is not a fault\. /],
    ["dev --faults missing.yaml", /missing\.yaml/],
    ["dev --change size", /--change size has no value\./],
    ["dev --runs 0", /'0' is invalid\. It must be a whole number, not below 1\./],
    ["dev --seed x", /'x' is invalid\. It must be a whole number, not below 0\./],
    ["--seed 1", /missing required argument 'stack'/],
  ] as const) {
    it(`refuses "${words}" with 1 and says what is wrong`, () =>
      rehearse(words, ({ exitCode, stdout, stderr, once }) => {
        assert.deepEqual([exitCode, stdout, once], [1, "", []]);
        assert.match(stderr, complaint);
        assert.doesNotMatch(stderr, /mistake of its own/);
      }));
  }
});

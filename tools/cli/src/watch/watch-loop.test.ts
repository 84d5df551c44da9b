import assert from "node:assert/strict";
import type { Outcome } from "@eks-platform/engine";
import { unpainted } from "../report/layout/paint";
import { fakeStream } from "../testing/fake-context";
import { sampleOutcome, samplePlan, sampleSteps } from "../testing/sample-plan";
import { UserError } from "../user-error";
import type { Touched } from "./touched";
import { WatchLoop, type WatchParts } from "./watch-loop";

const outcomeOf = (name: string): Outcome => sampleOutcome(samplePlan(sampleSteps, { name }));
const source = "/shop/stacks/index.ts";
const problem = { file: source, line: 3, column: 7, message: "error TS1: No." };

/** Runs the loop over some batches of changed files. Each answer is one entry of `answers`. */
async function run(batches: readonly (readonly string[])[], parts: Partial<WatchParts> = {}) {
  const rounds: Touched[] = [];
  let written = "";
  let clock = 0;
  const waiting = [...batches];
  await new WatchLoop({
    project: {
      file: "/shop/Pulumi.yaml",
      configFolder: "/shop/config",
      roots: [{ folder: "/shop/stacks", isProgram: true, packs: [] }],
    },
    stacks: [],
    changes: {
      next: () => {
        const batch = waiting.shift();
        return Promise.resolve(batch && new Set(batch));
      },
    },
    compile: () => [],
    build: () => Promise.resolve([]),
    check: () => Promise.resolve(undefined),
    preview: (touched, receive) => {
      rounds.push(touched);
      for (const name of touched.stacks === "all" ? ["dev", "prod"] : touched.stacks)
        receive(outcomeOf(name));
      return Promise.resolve();
    },
    folder: "/shop",
    stdout: fakeStream((text) => (written += text)),
    layout: { paint: unpainted, columns: 100, full: false, verbose: false },
    now: () => (clock += 125),
    ...parts,
  }).run();
  const answers = written.split(/Answered in .*\n/).slice(0, -1);
  return { rounds: rounds.map(({ stacks }) => stacks), answers, written };
}

describe("WatchLoop", () => {
  it("previews everything, and then only what a change affects", async () => {
    const { rounds, answers } = await run([["/shop/config/Pulumi.dev.yaml"], [source]]);
    assert.deepEqual(rounds, ["all", ["dev"], "all"]);
    assert.match(answers[1] ?? "", /^config\/Pulumi\.dev\.yaml ─+ changed\n\ndev ─/);
    assert.doesNotMatch(answers[1] ?? "", /^prod ─/m);
  });

  it("sums up all environments, including those that a change does not affect", async () => {
    const { answers } = await run([["/shop/config/Pulumi.dev.yaml"]]);
    assert.match(
      answers[1] ?? "",
      /2 environments, 18 resources, no violations: nothing blocks a deployment\./,
    );
  });

  it("says how long the answer took since the save", async () => {
    const { written } = await run([[source]]);
    assert.match(written, /Answered in 0\.13 s\. Watching for changes, Ctrl-C ends\.\n$/);
  });

  it("does nothing for a file that affects nothing, or only a stack that was not named", async () => {
    const { rounds } = await run([["/shop/README.md"], ["/shop/config/Pulumi.dev.yaml"]], {
      stacks: ["prod"],
    });
    assert.deepEqual(rounds, ["all"]);
  });

  it("links a syntax error to its line", async () => {
    const { answers } = await run([[source]], { compile: () => [problem] });
    assert.match(answers[1] ?? "", /^ {2}stacks\/index\.ts:3:7: error TS1: No\.$/m);
  });

  it("adds type errors below the answer when they are known", async () => {
    let known: (problems: readonly (typeof problem)[]) => void = () => undefined;
    const check = () => new Promise<readonly (typeof problem)[]>((resolve) => (known = resolve));
    const { written } = await run([[source]], {
      check,
      changes: batchesThen([[source]], async () => {
        known([problem]);
        await Promise.resolve();
      }),
    });
    assert.match(
      written,
      /Ctrl-C ends\.\n\n {2}1 type error:\n {2}stacks\/index\.ts:3:7: error TS1: No\.\n$/,
    );
  });

  it("reports what the user must fix, and goes on", async () => {
    let isBroken = true;
    const preview: WatchParts["preview"] = (_touched, receive) => {
      if (isBroken) {
        isBroken = false;
        return Promise.reject(new UserError("Pulumi.dev.yaml:3:5: is wrong."));
      }
      receive(outcomeOf("dev"));
      return Promise.resolve();
    };
    const { answers } = await run([[source]], { preview });
    assert.match(answers[0] ?? "", /^ {2}Pulumi\.dev\.yaml:3:5: is wrong\.\n/);
    assert.match(answers[1] ?? "", /1 environment, 9 resources/);
  });

  it("clears a terminal before each answer, but not before its last part", async () => {
    let written = "";
    const stdout = fakeStream((text) => (written += text), { terminal: true });
    await run([[source]], { stdout });
    assert.equal(written.split("\u001b[2J\u001b[H").length - 1, 2);
  });
});

/** Delivers batches, and ends after some work. */
function batchesThen(
  batches: readonly (readonly string[])[],
  work: () => Promise<void>,
): WatchParts["changes"] {
  const waiting = [...batches];
  return {
    next: async () => {
      const batch = waiting.shift();
      if (batch === undefined) await work();
      return batch && new Set(batch);
    },
  };
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, PreviewError } from "@eks-platform/engine";
import { planDocument } from "@eks-platform/plan";
import { platform } from "./command-line";
import { Interruption } from "./interruption";
import type { CliContext } from "./cli-context";
import { fakeStream, type FakeContext, fakeContext } from "./testing/fake-context";
import { withFolder } from "./testing/folder";
import { sampleOutcome, samplePlan, samplePolicies, sampleResult, sampleSteps } from "./testing/sample-plan";

const project = {
  "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
  "policies/guardrails/PulumiPolicy.yaml": "runtime: nodejs\n",
};
const clean = sampleOutcome(samplePlan(sampleSteps));
const refused = sampleOutcome(samplePlan(sampleSteps, { policies: samplePolicies(sampleResult()) }));
const failed = sampleOutcome(samplePlan([]), { succeeded: false, output: "Error: no zones\n" });

/** Runs `platform` in a small project, with an engine that returns given outcomes. */
async function run(
  words: readonly string[],
  outcomes: readonly Outcome[] = [clean],
  check: (result: { readonly exitCode: number } & FakeContext) => void = () => undefined,
): Promise<void> {
  await withFolder(project, async (folder) => {
    const context = fakeContext(folder, () => Promise.resolve(outcomes));
    const exitCode = await platform(words, context);
    check({ exitCode, ...context });
  });
}

describe("platform", () => {
  for (const words of [[], ["--help"], ["help"], ["help", "preview"], ["preview", "--help"], ["--version"]]) {
    it(`answers "${words.join(" ")}" on standard output without an engine`, async () => {
      const context = fakeContext("/", () => assert.fail("no engine is needed"));
      assert.equal(await platform(words, context), 0);
      assert.match(
        context.written.stdout,
        words.includes("--version") ? /^\d+\.\d+\.\d+\n$/ : /^Usage: platform/,
      );
      assert.equal(context.written.stderr, "");
    });
  }

  for (const [words, complaint] of [
    ["previw", /unknown command 'previw'\n\(Did you mean preview\?\)/],
    ["preview --frmat json", /unknown option '--frmat'\n\(Did you mean --format\?\)/],
    ["preview --format yaml", /'yaml' is invalid\. Allowed choices are text, json\./],
    ["preview --mode guess", /'guess' is invalid\. Allowed choices are known, parity\./],
    ["preview --deadline soon", /'soon' is invalid\. It must be a number of seconds above 0\./],
    ["preview --output", /argument missing/],
    [
      "preview --no-policies --policy-pack x",
      /'--no-policies' cannot be used with option '--policy-pack <dir>'/,
    ],
  ] as const) {
    it(`refuses "${words}" with 1 and says what is wrong`, () =>
      run(words.split(" "), [], ({ exitCode, written, requests }) => {
        assert.equal(exitCode, 1);
        assert.equal(written.stdout, "");
        assert.match(written.stderr, complaint);
        assert.deepEqual(requests, []);
      }));
  }
});

describe("platform preview", () => {
  it("gives 0 if nothing blocks a deployment", () =>
    run(["preview"], [clean], ({ exitCode, written }) => {
      assert.equal(exitCode, 0);
      assert.match(written.stdout, /nothing blocks a deployment\.\n$/);
      assert.equal(written.stderr, "");
    }));

  it("gives 1 if a mandatory rule is violated", () =>
    run(["preview"], [clean, refused], ({ exitCode, written }) => {
      assert.equal(exitCode, 1);
      assert.match(written.stdout, /mandatory rules are violated in dev\.\n$/);
    }));

  it("gives 1 if a program failed", () =>
    run(["preview"], [failed], ({ exitCode }) => assert.equal(exitCode, 1)));

  it("asks the engine for all stacks, with the policies of the project, strictly", () =>
    run(["preview"], [clean], ({ requests: [request], folder }) => {
      assert.equal(request?.projectFolder, folder);
      assert.deepEqual(request?.stacks, []);
      assert.deepEqual(request?.policyPacks, [join(folder, "policies", "guardrails")]);
      assert.equal(request?.mode, "known");
      assert.equal(request?.strict, true);
      for (const key of ["plain", "typecheck", "allowExec"] as const) assert.equal(request?.[key], false);
      assert.ok(!("deadlineSeconds" in request));
    }));

  it("passes the options on", () =>
    run(
      [
        "preview",
        "dev",
        "prod",
        "dev",
        "--mode",
        "parity",
        "--no-strict",
        "--plain",
        "--typecheck",
        "--allow-exec",
      ].concat(["--deadline", "7.5", "--policy-pack", "a", "--policy-pack", "b"]),
      [clean],
      ({ requests: [request], folder }) => {
        assert.deepEqual(request?.stacks, ["dev", "prod"]);
        assert.deepEqual(request?.policyPacks, [join(folder, "a"), join(folder, "b")]);
        assert.equal(request?.mode, "parity");
        assert.equal(request?.strict, false);
        assert.equal(request?.plain, true);
        assert.equal(request?.typecheck, true);
        assert.equal(request?.allowExec, true);
        assert.equal(request?.deadlineSeconds, 7.5);
      },
    ));

  it("asks no policies with --no-policies", () =>
    run(["preview", "--no-policies"], [clean], ({ requests: [request] }) =>
      assert.deepEqual(request?.policyPacks, []),
    ));

  it("previews another project unchanged, except with --strict", () =>
    withFolder({ "shop/Pulumi.yaml": "", "shop/src/index.ts": "" }, async (folder) => {
      const context = fakeContext(folder, () => Promise.resolve([clean]));
      assert.equal(await platform(["preview", "-C", "shop/src"], context), 0);
      assert.equal(await platform(["preview", "-C", "shop", "--strict"], context), 0);
      assert.deepEqual(
        context.requests.map(({ projectFolder, strict, policyPacks }) => ({
          projectFolder,
          strict,
          policyPacks,
        })),
        [
          { projectFolder: join(folder, "shop"), strict: false, policyPacks: [] },
          { projectFolder: join(folder, "shop"), strict: true, policyPacks: [] },
        ],
      );
    }));

  it("reports what to fix, without a stack trace", () =>
    withFolder(project, async (folder) => {
      const context = fakeContext(folder, () => Promise.reject(new PreviewError("There is no stack qa.")));
      assert.equal(await platform(["preview", "qa"], context), 1);
      assert.deepEqual(context.written, { stdout: "", stderr: "There is no stack qa.\n" });
    }));

  it("shows the stack of a bug", () =>
    withFolder(project, async (folder) => {
      const context = fakeContext(folder, () => Promise.reject(new TypeError("x is undefined")));
      assert.equal(await platform(["preview"], context), 1);
      assert.match(context.written.stderr, /because of a bug:\nTypeError: x is undefined\n\s+at /);
    }));
});

describe("platform preview --format json", () => {
  it("prints the document and nothing else on standard output", () =>
    run(["preview", "--format", "json"], [clean, refused], ({ exitCode, written }) => {
      assert.equal(exitCode, 1);
      assert.deepEqual(JSON.parse(written.stdout), planDocument([clean.plan, refused.plan]));
      assert.equal(written.stderr, "2 environments, 18 resources: mandatory rules are violated in dev.\n");
    }));

  it("prints the output of a failed program to standard error", () =>
    run(["preview", "--format", "json"], [failed], ({ written }) => {
      assert.deepEqual(JSON.parse(written.stdout), planDocument([failed.plan]));
      assert.match(written.stderr, /^Output of the program in dev:\nError: no zones\n/);
    }));

  it("is silent on standard error if all goes well", () =>
    run(["preview", "--format", "json"], [{ ...clean, output: "hello" }], ({ written }) =>
      assert.equal(written.stderr, ""),
    ));
});

describe("platform preview --output", () => {
  it("writes the report to the file, and the verdict where a person sees it", () =>
    run(["preview", "--output", "report.txt"], [refused], ({ exitCode, written, folder }) => {
      const file = join(folder, "report.txt");
      assert.equal(exitCode, 1);
      assert.equal(written.stdout, "");
      assert.match(readFileSync(file, "utf8"), /^dev ─+ shop/);
      assert.ok(written.stderr.endsWith(`mandatory rules are violated in dev. The report is in ${file}.\n`));
    }));

  it("refuses a file that cannot be written before any work is done", () =>
    run(["preview", "--output", "reports/plan.json"], [clean], ({ exitCode, written, requests }) => {
      assert.equal(exitCode, 1);
      assert.match(written.stderr, /there is no folder .*reports\. Create it first\./);
      assert.deepEqual(requests, []);
    }));
});

describe("platform preview on a terminal", () => {
  const terminal = (facts: Partial<CliContext["stdout"]>, interruption = new AbortController().signal) => {
    const shown = { stdout: "", stderr: "" };
    const facing = { terminal: true, colours: true, columns: 90, rows: 24, ...facts };
    return {
      shown,
      stdout: fakeStream((text) => (shown.stdout += text), facing),
      stderr: fakeStream((text) => (shown.stderr += text), facing),
      interruption,
    };
  };

  it("paints, and fits the report to its width", () =>
    withFolder(project, async (folder) => {
      const { shown, ...facts } = terminal({});
      await platform(
        ["preview"],
        fakeContext(folder, () => Promise.resolve([clean]), facts),
      );
      const lines = shown.stdout.split("\n");
      assert.equal(lines[0]?.startsWith("\u001b[1mdev"), true);
      // The paint itself takes no room.
      assert.equal(lines[0]?.replace(/\u001b\[\d+m/g, "").length, 90);
    }));

  it("shows progress on standard error and wipes it away", () =>
    withFolder(project, async (folder) => {
      const { shown, ...facts } = terminal({ colours: false });
      const context = fakeContext(
        folder,
        ({ onProgress }) => {
          onProgress?.({ environment: "dev", phase: "running", resources: 3 });
          return Promise.resolve([clean]);
        },
        facts,
      );
      await platform(["preview"], context);
      assert.match(shown.stderr, /^ {2}dev {2}running {2}3 resources/);
      assert.ok(shown.stderr.endsWith("\u001b[1A\r\u001b[J"));
    }));

  it("ends with 130 on Ctrl-C, however the engine takes it", async () => {
    for (const reaction of [
      () => Promise.reject(new Error("aborted")),
      () => Promise.resolve([failed]),
    ] as const) {
      await withFolder(project, async (folder) => {
        const controller = new AbortController();
        const context = fakeContext(
          folder,
          ({ signal }) => {
            controller.abort(new Interruption(130));
            assert.equal(signal?.aborted, true);
            return reaction();
          },
          { signal: controller.signal },
        );
        assert.equal(await platform(["preview"], context), 130);
        assert.deepEqual(context.written, { stdout: "", stderr: "Interrupted.\n" });
      });
    }
  });
});

import assert from "node:assert/strict";
import type { PolicyResult } from "@eks-platform/plan";
import type { Registration } from "../../model/registration";
import { runFixture } from "../fixture.test.support";
import type { Analyzer } from "./analyzer";

const pack = { name: "pack", version: "1.0.0", rules: [] };

function resultOf(rule: string, urn: string, level: PolicyResult["level"] = "mandatory"): PolicyResult {
  return { pack: pack.name, rule, level, status: "failed", urn, path: "", message: rule };
}

/** A pack that adds an input, reports every thing and the stack, and records what it has seen. */
function strictJudge(): Analyzer & { readonly seen: Registration[]; readonly stack: Registration[] } {
  const seen: Registration[] = [];
  const stack: Registration[] = [];
  return {
    pack,
    seen,
    stack,
    remediate: async ({ inputs: before }) => {
      const inputs = { ...before, remediated: true };
      return {
        inputs,
        results: [],
        remediations: [{ pack: pack.name, rule: "mark", before, after: inputs }],
      };
    },
    analyze: async (resource) => {
      seen.push(resource);
      return resource.type === "test:index:Thing" ? [resultOf("no-things", resource.urn)] : [];
    },
    analyzeStack: async (resources, urn) => {
      stack.push(...resources);
      return [resultOf("no-stacks", urn, "advisory")];
    },
    stop: async () => undefined,
  };
}

describe("analyzers", () => {
  it("change inputs before they check them, and before the provider sees them", async () => {
    const analyzer = strictJudge();
    const { named, diagnostics } = await runFixture("judged", { packs: [analyzer] });
    const seen = analyzer.seen.find(({ name }) => name === "first");
    assert.deepEqual(seen?.inputs, { size: 1, autoName: "first-auto", remediated: true });
    assert.equal(named("first").outputs["remediated"], true);
    const notes = diagnostics.filter(({ urn }) => urn === named("first").urn);
    const message = "Rule mark of policy pack pack has changed remediated from nothing to true.";
    assert.deepEqual(notes, [{ severity: "info", message, urn: named("first").urn }]);
  });

  it("see the stack and default providers too, and the outputs of everything at the end", async () => {
    const analyzer = strictJudge();
    await runFixture("judged", { packs: [analyzer] });
    const names = (resources: readonly Registration[]) => resources.map(({ name }) => name).sort();
    assert.deepEqual(names(analyzer.seen), ["default_1_2_3", "first", "proj-dev", "second"]);
    assert.deepEqual(names(analyzer.stack), names(analyzer.seen));
    assert.equal(analyzer.stack.find(({ name }) => name === "first")?.outputs["arn"], "arn:test:first");
    assert.deepEqual(analyzer.stack.find(({ name }) => name === "proj-dev")?.outputs, {
      arn: "arn:test:first",
    });
  });

  it("stop no preview, and their results come in a fixed order", async () => {
    const { policies, stackUrn, named, succeeded } = await runFixture("judged", { packs: [strictJudge()] });
    assert.deepEqual(policies.packs, [pack]);
    assert.deepEqual(
      policies.results.map(({ rule, urn }) => [rule, urn]),
      [
        ["no-stacks", stackUrn],
        ["no-things", named("first").urn],
        ["no-things", named("second").urn],
      ],
    );
    assert.equal(succeeded, true);
  });

  it("stop an update at the first violation of a mandatory rule", async () => {
    const analyzer = strictJudge();
    const { policies, succeeded } = await runFixture("judged", { packs: [analyzer], dryRun: false });
    assert.deepEqual(
      policies.results.map(({ rule }) => rule),
      ["no-things"],
    );
    assert.deepEqual([succeeded, analyzer.stack], [false, []]);
  });

  it("that cannot start fail the run with their own message", async () => {
    const { diagnostics, succeeded } = await runFixture("judged", {
      analyzers: Promise.reject(new Error("no such pack")),
    });
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      ["no such pack"],
    );
    assert.equal(succeeded, false);
  });
});

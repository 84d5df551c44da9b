import type { Plan, PlanDocument } from "./plan";
import { type FileKind, type PlanFile, readJsonFile } from "./read/json-file";
import type { JsonPart } from "./read/json-part";
import { readPolicyReport } from "./read/policies-reader";
import { readChangeSummary, readStep } from "./read/step-reader";

/** The document of some plans: exactly the members of its format, in their order. */
export function planDocument(plans: readonly Plan[]): PlanDocument {
  return {
    version: 1,
    environments: plans.map(({ name, engine, mode, steps, changeSummary, diagnostics, policies }) => ({
      name,
      engine: {
        name: engine.name,
        version: engine.version,
        ...(engine.clouds === undefined ? {} : { clouds: engine.clouds }),
      },
      mode,
      steps,
      changeSummary,
      diagnostics,
      policies: { packs: policies.packs, results: policies.results },
    })),
  };
}

const kind: FileKind = {
  name: "a plan document of version 1",
  fix: "Write it anew: platform preview --format json --output FILE",
};

/**
 * Reads a plan document.
 *
 * @throws {PlanFileError} that names every problem
 */
export function readPlanDocument(file: PlanFile): PlanDocument {
  return readJsonFile(file, kind, (document) => ({
    version: document.member("version").word([1]),
    environments: document.member("environments").list(readPlan),
  }));
}

function readPlan(plan: JsonPart): Plan {
  return {
    name: plan.member("name").text(),
    engine: {
      name: plan.member("engine").member("name").word(["offline", "pulumi"]),
      version: plan.member("engine").member("version").text(),
      ...plan
        .member("engine")
        .given("clouds", (part) => part.word<"real" | "simulated">(["real", "simulated"])),
    },
    mode: plan.member("mode").word(["known", "parity"]),
    steps: plan.member("steps").list(readStep),
    changeSummary: readChangeSummary(plan.member("changeSummary")),
    diagnostics: plan.member("diagnostics").list((diagnostic) => ({
      severity: diagnostic.member("severity").word(["info", "warning", "error"]),
      message: diagnostic.member("message").text(),
      ...diagnostic.given("urn", (part) => part.urn()),
    })),
    policies: readPolicyReport(plan.member("policies")),
  };
}

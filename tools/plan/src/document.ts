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
  fix: "Create it again: platform preview --format json --output FILE",
};

/**
 * Reads a plan document.
 *
 * @throws {PlanFileError} that names every problem
 */
export function readPlanDocument(file: PlanFile): PlanDocument {
  return readJsonFile(file, kind, (document) => ({
    version: document.member("version").oneOf([1]),
    environments: document.member("environments").list(readPlan),
  }));
}

function readPlan(plan: JsonPart): Plan {
  return {
    name: plan.member("name").string(),
    engine: {
      name: plan.member("engine").member("name").oneOf(["offline", "pulumi"]),
      version: plan.member("engine").member("version").string(),
      ...plan
        .member("engine")
        .optional("clouds", (part) => part.oneOf<"real" | "simulated">(["real", "simulated"])),
    },
    mode: plan.member("mode").oneOf(["known", "parity"]),
    steps: plan.member("steps").list(readStep),
    changeSummary: readChangeSummary(plan.member("changeSummary")),
    diagnostics: plan.member("diagnostics").list((diagnostic) => ({
      severity: diagnostic.member("severity").oneOf(["info", "warning", "error"]),
      message: diagnostic.member("message").string(),
      ...diagnostic.optional("urn", (part) => part.urn()),
    })),
    policies: readPolicyReport(plan.member("policies")),
  };
}

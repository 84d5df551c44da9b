import { countByOperation } from "../counts";
import type { Diagnostic, Plan } from "../plan";
import type { Step } from "../step";
import { parseUrn } from "../urn";
import { type FileKind, type PlanFile, readJsonFile } from "./json-file";
import type { JsonPart } from "./json-part";
import type { PulumiSource } from "./preview-json";
import { readState } from "./step-reader";

const kind: FileKind = {
  name: "the output of `pulumi stack export`",
  fix: "Write it anew with a Pulumi CLI of version 3: pulumi stack export --stack STACK > FILE",
};

/**
 * Reads a deployment of version 3 or 4, as `pulumi stack export` prints it, as a plan in which everything stays the same: so
 * what judges a plan also judges what is there. A resource whose deletion is pending is a `delete`, one that is only
 * read a `read`.
 *
 * @throws {PlanFileError} that names every problem
 */
export function readStackExport(file: PlanFile, { stack, engineVersion }: PulumiSource = {}): Plan {
  return readJsonFile(file, kind, (document) => {
    document.member("version").word([3, 4]);
    const deployment = document.member("deployment");
    deployment.record();
    const { resources: steps = [] } = deployment.given("resources", (part) => part.list(readResource));
    const { pending_operations: diagnostics = [] } = deployment.given("pending_operations", (part) =>
      part.list(readPendingOperation),
    );
    const { version = "" } = deployment.member("manifest").given("version", (part) => part.text());
    const [first] = steps;
    return {
      name: first ? parseUrn(first.urn).stack : (stack ?? deployment.member("resources").refuse(unnamed, "")),
      engine: { name: "pulumi", version: engineVersion ?? (version || "unknown") },
      mode: "known",
      steps,
      changeSummary: countByOperation(steps),
      diagnostics,
      policies: { packs: [], results: [] },
    };
  });
}

const unnamed = "a list with a resource, since the name of the stack is not given otherwise";

function readResource(resource: JsonPart): Step {
  const state = readState(resource);
  const { delete: pending, external, provider, urn } = state;
  const common = {
    urn,
    ...(provider === undefined ? {} : { provider }),
    oldState: state,
    detailedDiff: null,
  };
  if (pending === true) return { ...common, op: "delete" };
  return { ...common, op: external === true ? "read" : "same", newState: state };
}

function readPendingOperation(operation: JsonPart): Diagnostic {
  const urn = operation.member("resource").member("urn").urn();
  const type = operation.member("type").text();
  return {
    severity: "warning",
    message: `An update was interrupted while ${type} ${parseUrn(urn).name}.`,
    urn,
  };
}

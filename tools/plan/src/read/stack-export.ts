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
  fix: "Create it again with a Pulumi CLI of version 3: pulumi stack export --stack STACK > FILE",
};

/**
 * Reads a deployment of version 3 or 4, as `pulumi stack export` prints it, as a plan in which everything stays the same. Every
 * check of a plan so also works for an existing stack. A resource whose deletion is pending becomes a `delete`, one that is only
 * read a `read`.
 *
 * @throws {PlanFileError} that names every problem
 */
export function readStackExport(file: PlanFile, { stack, engineVersion }: PulumiSource = {}): Plan {
  return readJsonFile(file, kind, (document) => {
    document.member("version").oneOf([3, 4]);
    const deployment = document.member("deployment");
    deployment.record();
    const { resources: steps = [] } = deployment.optional("resources", (part) => part.list(readResource));
    const { pending_operations: diagnostics = [] } = deployment.optional("pending_operations", (part) =>
      part.list(readPendingOperation),
    );
    const { version = "" } = deployment.member("manifest").optional("version", (part) => part.string());
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
  const type = operation.member("type").string();
  return {
    severity: "warning",
    message: `An update was interrupted while ${type} ${parseUrn(urn).name}.`,
    urn,
  };
}

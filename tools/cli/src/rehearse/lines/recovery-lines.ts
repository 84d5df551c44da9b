import type { PendingOperationResolution } from "@eks-platform/engine";
import { parseUrn } from "@eks-platform/plan";
import type { Layout } from "../../report/layout/layout";
import { printable } from "../../report/layout/text-fit";
import { counted } from "../../report/layout/wording";
import { resolutionText } from "./wording";

/** Lists how pending operations were resolved, with the equivalent commands. */
export function recoveryLines(
  resolutions: readonly PendingOperationResolution[],
  { paint }: Layout,
): readonly string[] {
  return [
    `  ${paint.strong("recovery")}  ${counted(resolutions.length, "pending operation")}`,
    ...resolutions.map(
      (finding) => `    ${printable(parseUrn(finding.urn).name)}: ${resolutionText(finding)}`,
    ),
    ...commandsFor(resolutions).map((command) => `    ${paint.accent(command)}`),
  ];
}

/**
 * The Pulumi commands that resolve pending operations. A resource that was created is imported by its ID. A refresh clears all
 * other operations.
 *
 * @see https://www.pulumi.com/docs/iac/cli/commands/pulumi_refresh/
 */
export function commandsFor(resolutions: readonly PendingOperationResolution[]): readonly string[] {
  const imports = resolutions
    .filter(({ resolution }) => resolution === "imported")
    .map(
      ({ urn, id = "" }) => `--import-pending-creates ${quoted(urn)} --import-pending-creates ${quoted(id)}`,
    );
  const isCleared = resolutions.some(
    ({ kind, resolution }) => kind === "creating" && resolution === "cleared",
  );
  const flags = [...imports, ...(isCleared ? ["--clear-pending-creates"] : [])];
  return resolutions.length === 0 ? [] : [["pulumi refresh", ...flags].join(" ")];
}

/** Quoted for a shell: URNs contain dollar signs. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

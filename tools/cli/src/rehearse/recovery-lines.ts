import type { Finding } from "@eks-platform/engine";
import { parseUrn } from "@eks-platform/plan";
import type { Layout } from "../report/layout";
import { printable } from "../report/text-fit";
import { counted } from "../report/wording";
import { findingText } from "./wording";

/** Tells what became of pending operations, and by which command a person would say so. */
export function recoveryLines(findings: readonly Finding[], { paint }: Layout): readonly string[] {
  return [
    `  ${paint.strong("recovery")}  ${counted(findings.length, "pending operation")}`,
    ...findings.map((finding) => `    ${printable(parseUrn(finding.urn).name)}: ${findingText(finding)}`),
    ...commandsFor(findings).map((command) => `    ${paint.accent(command)}`),
  ];
}

/**
 * The commands of Pulumi that settle what is pending. A creation that is there is imported by its id; what else is
 * pending, a refresh clears.
 *
 * @see https://www.pulumi.com/docs/iac/cli/commands/pulumi_refresh/
 */
export function commandsFor(findings: readonly Finding[]): readonly string[] {
  const imports = findings
    .filter(({ resolution }) => resolution === "imported")
    .map(
      ({ urn, id = "" }) => `--import-pending-creates ${quoted(urn)} --import-pending-creates ${quoted(id)}`,
    );
  const isCleared = findings.some(({ kind, resolution }) => kind === "creating" && resolution === "cleared");
  const flags = [...imports, ...(isCleared ? ["--clear-pending-creates"] : [])];
  return findings.length === 0 ? [] : [["pulumi refresh", ...flags].join(" ")];
}

/** As a shell takes it for one word: URNs hold dollar signs. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

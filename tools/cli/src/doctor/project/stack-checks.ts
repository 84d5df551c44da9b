import type { Outcome } from "@eks-platform/engine";
import { parseUrn } from "@eks-platform/plan";
import { someListed } from "../../report/layout/wording";
import type { Engine } from "../../cli-context";
import type { Check } from "../check";

/** The results of previews of all stacks. */
export interface StackReport {
  readonly checks: readonly Check[];

  /** Packages whose resources the stacks use. */
  readonly packages: ReadonlySet<string>;

  /** Packages whose components a plugin or model builds, and not the program. */
  readonly componentPackages: ReadonlySet<string>;
}

/** The request to preview all stacks. */
export type StackRequest = Pick<
  Parameters<Engine["previewEach"]>[0],
  "projectFolder" | "strict" | "replacing" | "recordings" | "onProgress" | "signal"
>;

/**
 * Checks all stacks by previewing them as new stacks without policies, so that errors in a configuration are reported as in a
 * preview.
 */
export async function stackChecks(request: StackRequest, engine: Engine): Promise<StackReport> {
  const subject = { part: "Project", subject: "stacks" } as const;
  const sound: string[] = [];
  const broken: Check[] = [];
  const packages = new Set<string>();
  const componentPackages = new Set<string>();
  const receive = ({ plan, succeeded, components }: Outcome) => {
    for (const { urn } of plan.steps) packages.add(parseUrn(urn).type.split(":")[0] ?? "");
    for (const { package: name } of components) componentPackages.add(name);
    if (succeeded) sound.push(plan.name);
    else
      broken.push({
        part: "Project",
        subject: `stack ${plan.name}`,
        state: "broken",
        finding: errorsOf(plan),
      });
  };
  try {
    const all = { stacks: [], policyPacks: [], mode: "known", plugins: "none" } as const;
    await engine.previewEach({ ...request, ...all }, receive);
  } catch (error) {
    if (!(error instanceof engine.PreviewError)) throw error;
    broken.push({ ...subject, state: "broken", finding: error.message });
  }
  const finding = `${someListed(sound)}: the configuration is valid, and the program runs`;
  const checks = sound.length === 0 ? broken : [{ ...subject, state: "ok", finding } as const, ...broken];
  return { checks, packages, componentPackages };
}

const errorsOf = ({ diagnostics }: Outcome["plan"]) =>
  diagnostics.flatMap(({ severity, message }) => (severity === "error" ? [message] : [])).join("\n");

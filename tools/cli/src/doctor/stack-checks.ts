import type { Outcome } from "@eks-platform/engine";
import { parseUrn } from "@eks-platform/plan";
import { someListed } from "../report/wording";
import type { Engine } from "../surroundings";
import type { Check } from "./check";

/** What previews of all stacks came to. */
export interface StackReport {
  readonly checks: readonly Check[];

  /** Packages of which the stacks have resources. */
  readonly packages: ReadonlySet<string>;

  /** Packages of which the stacks have components that the program does not build itself. */
  readonly componentPackages: ReadonlySet<string>;
}

/** How all stacks are previewed. */
export type StackRequest = Pick<
  Parameters<Engine["previewEach"]>[0],
  "projectFolder" | "strict" | "replacing" | "recordings" | "onProgress" | "signal"
>;

/**
 * Reads the configuration of all stacks and runs their programs, as new stacks and without policies: so what is wrong with a
 * configuration is told as a preview tells it.
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

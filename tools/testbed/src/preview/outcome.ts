import { blinded, blinder, type Outcome, type Project } from "@eks-platform/engine";
import {
  type Diagnostic,
  isBlocking,
  type Plan,
  PlanFileError,
  type PlanEngine,
  type PolicyPack,
  readPreviewJson,
  type ValueMode,
} from "@eks-platform/plan";
import { requiredPackages } from "../language-host/required-packages";
import type { RigResult } from "../rig/rig";
import { componentSources } from "./components";
import { withLastStates } from "./last-states";
import { inPlanOrder } from "./plan-order";
import { policyReport } from "./policy-report";
import { said } from "./said";
import type { Told } from "./stage";

/** What is known of a preview beside what the CLI told. */
export interface Circumstances {
  readonly stack: string;
  readonly project: Project;
  readonly engine: PlanEngine & { readonly clouds: "real" | "simulated" };
  readonly mode: ValueMode;

  /** Packs that judged, as they describe themselves. */
  readonly packs: readonly PolicyPack[];
}

/** What came of a stack, as the embedded engine would tell it, with known secrets blinded. */
export function outcomeOf({ result, secrets }: Told, circumstances: Circumstances): Outcome {
  const { stack, project, engine, mode, packs } = circumstances;
  const digest = digestOf(result, stack);
  const steps = inPlanOrder(withLastStates(digest?.steps ?? [], result.events));
  const policies = policyReport(result.events, packs, steps);
  const told = said(
    result.events.flatMap(({ diagnosticEvent }) => (diagnosticEvent === undefined ? [] : [diagnosticEvent])),
    project.folder,
  );
  const isRefused = policies.results.some(isBlocking);
  // That a broken rule has stopped the preview is what the policies' part of a report is for.
  const spoken = told.diagnostics.filter(({ message }) => !isRefused || message !== "preview failed");
  const hasErrors = spoken.some(({ severity }) => severity === "error");
  const succeeded = digest !== undefined && (result.exitCode === 0 || (isRefused && !hasErrors));
  const diagnostics = succeeded || hasErrors ? spoken : [...spoken, unexplained(result, stack)];
  const blind = blinder(secrets);
  return {
    plan: blinded<Plan>(
      {
        name: stack,
        engine,
        mode,
        steps,
        changeSummary: digest?.changeSummary ?? {},
        diagnostics: unique(diagnostics),
        policies,
      },
      blind,
    ),
    succeeded,
    output: blind(told.output),
    components: componentSources(steps, requiredPackages(project.programFolder), engine.clouds),
  };
}

/** A stack of which the CLI could not tell anything. */
export function failedOutcome(
  message: string,
  secrets: readonly string[],
  { stack, engine, mode, packs }: Circumstances,
): Outcome {
  return {
    plan: {
      name: stack,
      ...{ engine, mode, steps: [], changeSummary: {} },
      diagnostics: [{ severity: "error", message: blinder(secrets)(message) }],
      policies: { packs, results: [] },
    },
    succeeded: false,
    output: "",
    components: [],
  };
}

/** What `pulumi preview --json` printed; nothing if it came to no plan, as it does if its engine never starts. */
function digestOf({ stdout }: RigResult, stack: string): Plan | undefined {
  if (stdout.trim() === "") return undefined;
  try {
    return readPreviewJson({ file: "pulumi preview --json", text: stdout }, { stack });
  } catch (error) {
    if (error instanceof PlanFileError) return undefined;
    throw error;
  }
}

/** What the CLI says before its engine starts, it says on standard error. */
function unexplained({ stdout, stderr, exitCode }: RigResult, stack: string): Diagnostic {
  const words = [stderr, stdout.trim().startsWith("{") ? "" : stdout].map((text) => text.trim());
  const message = words
    .filter((text) => text !== "")
    .join("\n")
    .replace(/^error: /, "");
  const silence = `pulumi preview ended with ${exitCode ?? "a signal"}, and said nothing.`;
  const fix = message.startsWith("no stack named")
    ? `. Make it by \`pulumi stack init ${stack}\`, or ask Pulumi without any backend: --clouds simulated.`
    : "";
  return { severity: "error", message: `${message === "" ? silence : message}${fix}` };
}

// An error that several promises carry is told once for each of them.
function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

import { createRedactor, redactTexts, type Outcome, type Project } from "@eks-platform/engine";
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
import { listRequiredPackages } from "../language-host/required-packages";
import type { EngineResult } from "../harness/pulumi-harness";
import { listComponentSources } from "./component-sources";
import { addFinalStates } from "./final-states";
import { sortInPlanOrder } from "./plan-order";
import { createPolicyReport } from "./policy-report";
import { readProgramMessages } from "./program-messages";
import type { StackPreview } from "./stack-previewer";

/** What is known of a preview beside what the CLI told. */
export interface PreviewContext {
  readonly stack: string;
  readonly project: Project;
  readonly engine: PlanEngine & { readonly clouds: "real" | "simulated" };
  readonly mode: ValueMode;

  /** Packs that judged, as they describe themselves. */
  readonly packs: readonly PolicyPack[];
}

/** What came of a stack, as the embedded engine would tell it, with known secrets blinded. */
export function createOutcome({ result, secrets }: StackPreview, context: PreviewContext): Outcome {
  const { stack, project, engine, mode, packs } = context;
  const digest = readPlan(result, stack);
  const steps = sortInPlanOrder(addFinalStates(digest?.steps ?? [], result.events));
  const policies = createPolicyReport(result.events, packs, steps);
  const told = readProgramMessages(
    result.events.flatMap(({ diagnosticEvent }) => (diagnosticEvent === undefined ? [] : [diagnosticEvent])),
    project.folder,
  );
  const isRefused = policies.results.some(isBlocking);
  // That a broken rule has stopped the preview is what the policies' part of a report is for.
  const spoken = told.diagnostics.filter(({ message }) => !isRefused || message !== "preview failed");
  const hasErrors = spoken.some(({ severity }) => severity === "error");
  const succeeded = digest !== undefined && (result.exitCode === 0 || (isRefused && !hasErrors));
  const diagnostics = succeeded || hasErrors ? spoken : [...spoken, explainFailure(result, stack)];
  const redact = createRedactor(secrets);
  return {
    plan: redactTexts<Plan>(
      {
        name: stack,
        engine,
        mode,
        steps,
        changeSummary: digest?.changeSummary ?? {},
        diagnostics: removeDuplicates(diagnostics),
        policies,
      },
      redact,
    ),
    succeeded,
    output: redact(told.output),
    components: listComponentSources(steps, listRequiredPackages(project.programFolder), engine.clouds),
  };
}

/** A stack of which the CLI could not tell anything. */
export function createFailedOutcome(
  message: string,
  secrets: readonly string[],
  { stack, engine, mode, packs }: PreviewContext,
): Outcome {
  return {
    plan: {
      name: stack,
      ...{ engine, mode, steps: [], changeSummary: {} },
      diagnostics: [{ severity: "error", message: createRedactor(secrets)(message) }],
      policies: { packs, results: [] },
    },
    succeeded: false,
    output: "",
    components: [],
  };
}

/** What `pulumi preview --json` printed; nothing if it came to no plan, as it does if its engine never starts. */
function readPlan({ stdout }: EngineResult, stack: string): Plan | undefined {
  if (stdout.trim() === "") return undefined;
  try {
    return readPreviewJson({ file: "pulumi preview --json", text: stdout }, { stack });
  } catch (error) {
    if (error instanceof PlanFileError) return undefined;
    throw error;
  }
}

/** What the CLI says before its engine starts, it says on standard error. */
function explainFailure({ stdout, stderr, exitCode }: EngineResult, stack: string): Diagnostic {
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
function removeDuplicates(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

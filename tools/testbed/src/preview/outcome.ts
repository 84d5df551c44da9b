import {
  redactTexts,
  createRedactor,
  type ComponentSource,
  type Outcome,
  type Project,
} from "@eks-platform/engine";
import {
  isBlocking,
  type Plan,
  PlanFileError,
  type PlanEngine,
  parseUrn,
  type PolicyPack,
  readPreviewJson,
  type Step,
  type ValueMode,
} from "@eks-platform/plan";
import { listRequiredPackages, type RequiredPackage } from "../language-host/required-packages";
import { type EngineEvent, readFinalSteps } from "../harness/event-log";
import type { EngineResult } from "../harness/pulumi-harness";
import { sortInPlanOrder } from "./plan-order";
import { createPolicyReport } from "./policy-report";
import { explainFailure, readProgramMessages, removeDuplicates } from "./diagnostics";
import type { StackPreview } from "./stack-previewer";

/** What describes a preview beside the result of the CLI. */
export interface PreviewContext {
  readonly stack: string;
  readonly project: Project;
  readonly engine: PlanEngine & { readonly clouds: "real" | "simulated" };
  readonly mode: ValueMode;

  /** The enforced packs, as they describe themselves. */
  readonly packs: readonly PolicyPack[];
}

/** Creates the outcome of a stack in the form of the embedded engine, with known secrets redacted. */
export function createOutcome({ result, secrets }: StackPreview, context: PreviewContext): Outcome {
  const { stack, project, engine, mode, packs } = context;
  const digest = readPlan(result, stack);
  const steps = sortInPlanOrder(addFinalStates(digest?.steps ?? [], result.events));
  const policies = createPolicyReport(result.events, packs, steps);
  const messages = readProgramMessages(
    result.events.flatMap(({ diagnosticEvent }) => (diagnosticEvent === undefined ? [] : [diagnosticEvent])),
    project.folder,
  );
  const isRefused = policies.results.some(isBlocking);
  // The policy part of a report says that a broken rule has stopped the preview.
  const reported = messages.diagnostics.filter(({ message }) => !isRefused || message !== "preview failed");
  const hasErrors = reported.some(({ severity }) => severity === "error");
  const succeeded = digest !== undefined && (result.exitCode === 0 || (isRefused && !hasErrors));
  const diagnostics = succeeded || hasErrors ? reported : [...reported, explainFailure(result, stack)];
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
    output: redact(messages.output),
    components: listComponentSources(steps, listRequiredPackages(project.programFolder), engine.clouds),
  };
}

/** Creates the outcome of a stack for which the CLI reported nothing. */
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

/** Reads the output of `pulumi preview --json`. There is no plan if the engine never started. */
function readPlan({ stdout }: EngineResult, stack: string): Plan | undefined {
  if (stdout.trim() === "") return undefined;
  try {
    return readPreviewJson({ file: "pulumi preview --json", text: stdout }, { stack });
  } catch (error) {
    if (error instanceof PlanFileError) return undefined;
    throw error;
  }
}

/** Packages whose components the program builds itself. */
const packagesBuiltInProgram: readonly string[] = ["aws", "kubernetes"];

/**
 * Lists what built the components that the program does not build itself: the plugin of their package, in the version of the
 * SDK, or our model where the provider is simulated.
 */
export function listComponentSources(
  steps: readonly Step[],
  packages: readonly RequiredPackage[],
  clouds: "real" | "simulated",
): readonly ComponentSource[] {
  const used = new Set(
    steps.flatMap(({ urn, newState }) =>
      newState?.custom === false ? [parseUrn(urn).type.split(":")[0]] : [],
    ),
  );
  return packages
    .filter(({ name }) => used.has(name) && !packagesBuiltInProgram.includes(name))
    .map(({ name, version }): ComponentSource => {
      if (clouds === "simulated") return { package: name, builtBy: "model" };
      return { package: name, builtBy: "plugin", version: version.replace(/^v/, "") };
    })
    .sort((one, other) => (one.package < other.package ? -1 : 1));
}

/**
 * Adds to steps what only their end reports: ids and outputs, and the checked inputs of an import.
 */
export function addFinalStates(steps: readonly Step[], events: readonly EngineEvent[]): readonly Step[] {
  const finalSteps = readFinalSteps(events);
  return steps.map((step) => {
    const state = finalSteps.get(step.urn)?.new;
    if (step.newState === undefined || state === undefined) return step;
    const { id, inputs, outputs } = state;
    const known = {
      ...(id === "" ? {} : { id }),
      ...(Object.keys(outputs).length === 0 ? {} : { outputs }),
      ...(step.op === "import" ? { inputs } : {}),
    };
    return { ...step, newState: { ...step.newState, ...known } };
  });
}

import { createRedactor, readStack, secretTexts } from "@eks-platform/engine";
import { PulumiHarness } from "../harness/pulumi-harness";
import { acceptedDifferences } from "./comparison/accepted-differences";
import { formatDifferences, summarizeComparison } from "./comparison/comparison-report";
import { compareStage, type StageComparison } from "./comparison/stage-comparison";
import { LifecycleScenario } from "./lifecycle/lifecycle-scenario";
import type { Stage } from "./lifecycle/observation";
import type { Subject } from "./subjects/subject";
import { subjectSettings } from "./subjects/subject-settings";

/** The result for one subject. */
export interface SubjectResult {
  /** For people: a line for each stage, with the differences below it. */
  readonly lines: readonly string[];
  readonly comparisons: readonly StageComparison[];

  /** True if the scenario broke off before its last stage. */
  readonly isIncomplete: boolean;
}

/** A change that affects every resource of the default AWS provider. */
const defaultChange = { path: "aws:defaultTags.tags.changed", value: "yes" };

/**
 * Compares the engines on one subject.
 *
 * @param stages the stages to run
 */
export async function compareSubject(
  cli: string,
  subject: Subject,
  stages: readonly Stage[],
): Promise<SubjectResult> {
  const lines: string[] = [];
  const comparisons: StageComparison[] = [];
  const formatHeading = (stage: string) => `${subject.name.padEnd(22)}${stage.padEnd(18)}`;
  let isIncomplete = false;
  try {
    for await (const comparison of runScenario(cli, subject, stages)) {
      const heading = formatHeading(comparison.stage);
      lines.push(`${heading}${summarizeComparison(comparison)}`, ...formatDifferences(comparison));
      comparisons.push(comparison);
    }
  } catch (error) {
    lines.push(`${formatHeading("")}FAILED\n  ${error instanceof Error ? error.message : String(error)}`);
    isIncomplete = true;
  }
  return { lines, comparisons, isIncomplete };
}

async function* runScenario(
  cli: string,
  { name, project, stack: stackName, policyPacks }: Subject,
  stages: readonly Stage[],
): AsyncGenerator<StageComparison> {
  const { change = defaultChange, replacing = {}, ...settings } = subjectSettings[name] ?? {};
  const stack = readStack(project, stackName);
  const harness = await PulumiHarness.open({ cli, project, stack, replacing, ...settings });
  try {
    const scenario = new LifecycleScenario(harness, {
      stack: stackName,
      replacing,
      redact: createRedactor(secretTexts(stack)),
      policyPacks,
    });
    for await (const [stage, pair] of scenario.runStages(stages, change)) {
      yield compareStage(name, stage, pair, acceptedDifferences);
    }
  } finally {
    harness.close();
  }
}

import { createRedactor, readStack, secretTexts } from "@eks-platform/engine";
import { PulumiHarness } from "../harness/pulumi-harness";
import { acceptedDifferences } from "./comparison/accepted-differences";
import { subjectSettings } from "./subjects/subject-settings";
import { type StageComparison, compareStage } from "./comparison/stage-comparison";
import { LifecycleScenario } from "./lifecycle/lifecycle-scenario";
import type { Subject } from "./subjects/subject";

/**
 * Takes a stack through its life by both engines, and compares them at every station.
 *
 * @param compared told of each comparison
 */
export async function runScenario(
  cli: string,
  { name, project, stack: stackName, policyPacks }: Subject,
  compared: (comparison: StageComparison) => void,
): Promise<void> {
  const own = subjectSettings[name] ?? {};
  const stack = readStack(project, stackName);
  const harness = await PulumiHarness.open({ cli, project, stack, ...own });
  try {
    const scenario = new LifecycleScenario(harness, {
      stack: stackName,
      replacing: own.replacing ?? {},
      redact: createRedactor(secretTexts(stack)),
      policyPacks,
    });
    for await (const [stage, pair] of scenario.runStages(own.change ?? defaultChange)) {
      compared(compareStage(name, stage, pair, acceptedDifferences));
    }
  } finally {
    harness.close();
  }
}

/** A change that reaches whatever the default provider of AWS makes. */
const defaultChange = { path: "aws:defaultTags.tags.changed", value: "yes" };

import { blinder, readStack, secretTexts } from "@eks-platform/engine";
import type { ValueMode } from "@eks-platform/plan";
import { Rig } from "../rig/rig";
import { accepted } from "./accepted";
import { circumstances } from "./circumstances";
import { type Comparison, comparisonOf } from "./comparison";
import { previewEmbedded } from "./embedded";
import { previewReal } from "./real";
import type { Subject } from "./subject";

const modes: readonly ValueMode[] = ["parity", "known"];

/** Takes a stack through its life by both engines, and compares them at every station. */
export async function conform(cli: string, subject: Subject): Promise<readonly Comparison[]> {
  const { name, project, policyPacks } = subject;
  const stack = readStack(project, subject.stack);
  const blind = blinder(secretTexts(stack));
  const rig = await Rig.open({ cli, project, stack, policyPacks, ...circumstances[name] });
  try {
    const comparisons: Comparison[] = [];
    for (const mode of modes) {
      const { observation: embedded, packs } = await previewEmbedded(subject, mode);
      const real = await previewReal(rig, { stack: stack.name, mode, packs, blind });
      comparisons.push(comparisonOf(name, `preview ${mode}`, { embedded, real }, accepted));
    }
    return comparisons;
  } finally {
    rig.close();
  }
}

import { blinder, readStack, secretTexts } from "@eks-platform/engine";
import { Rig } from "../rig/rig";
import { accepted } from "./accepted";
import { circumstances } from "./circumstances";
import { type Comparison, comparisonOf } from "./comparison";
import { Life } from "./life";
import type { Subject } from "./subject";

/**
 * Takes a stack through its life by both engines, and compares them at every station.
 *
 * @param compared told of each comparison
 */
export async function conform(
  cli: string,
  { name, project, stack: stackName, policyPacks }: Subject,
  compared: (comparison: Comparison) => void,
): Promise<void> {
  const own = circumstances[name] ?? {};
  const stack = readStack(project, stackName);
  const rig = await Rig.open({ cli, project, stack, ...own });
  try {
    const life = new Life(rig, {
      stack: stackName,
      replacing: own.replacing ?? {},
      blind: blinder(secretTexts(stack)),
      policyPacks,
    });
    for await (const [station, sides] of life.stations(own.change ?? defaultChange)) {
      compared(comparisonOf(name, station, sides, accepted));
    }
  } finally {
    rig.close();
  }
}

/** A change that reaches whatever the default provider of AWS makes. */
const defaultChange = { path: "aws:defaultTags.tags.changed", value: "yes" };

import { blinder, readStack, secretTexts } from "@eks-platform/engine";
import { Rig } from "../rig/rig";
import { accepted } from "./accepted";
import { circumstances } from "./circumstances";
import { type Comparison, comparisonOf } from "./comparison";
import { Life } from "./life";
import { type Station, stations } from "./observation";
import type { Subject } from "./subject";

/** Told as the comparison goes on. */
export interface Listener {
  compared(comparison: Comparison): void;
  skipped(station: Station, reason: string): void;
}

/** Takes a stack through its life by both engines, and compares them at every station. */
export async function conform(
  cli: string,
  { name, project, stack: stackName, policyPacks }: Subject,
  listener: Listener,
): Promise<void> {
  const own = circumstances[name] ?? {};
  const reached = own.limit?.stations ?? stations;
  const unreached = stations.filter((station) => !reached.includes(station));
  if (reached.length > 0) {
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
        listener.compared(comparisonOf(name, station, sides, accepted));
        if (station === reached.at(-1)) break;
      }
    } finally {
      rig.close();
    }
  }
  for (const station of unreached) listener.skipped(station, own.limit?.reason ?? "");
}

/** A change that reaches whatever the default provider of AWS makes. */
const defaultChange = { path: "aws:defaultTags.tags.changed", value: "yes" };

import { timeline } from "@eks-platform/insight";
import { parseUrn, type Plan } from "@eks-platform/plan";

/** What a deployment waits for, and for how long. */
export function waits({ steps }: Plan): readonly string[] {
  return timeline(steps).criticalPath.map(
    ({ urn, operation, start, end }) => `${operation} ${parseUrn(urn).name}: ${end - start} s`,
  );
}

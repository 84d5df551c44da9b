import { isBlocking } from "@eks-platform/plan";
import type { Registration } from "../../model/registration";
import type { Analysis } from "../run-context";

/**
 * Lets all packs analyze the final inputs. A preview continues after a violation of a mandatory rule, so that it
 * reports all of them; an update stops at the first.
 */
export async function analyzeResource(context: Analysis, resource: Registration): Promise<void> {
  const { analyzers, dryRun } = context.options;
  const found = await Promise.all((await analyzers).map((analyzer) => analyzer.analyze(resource)));
  const results = found.flat();
  context.policyResults.push(...results);
  if (!dryRun && results.some(isBlocking)) throw new Error(`resource ${resource.urn} is invalid`);
}

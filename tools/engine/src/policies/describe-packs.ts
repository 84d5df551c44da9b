import type { PolicyPack } from "@eks-platform/plan";
import { PreviewError } from "../errors/preview-error";
import { runUntilEnded } from "../process/until-ended";
import { loadServices } from "../protocol/services";
import type { PolicyConfiguration } from "./configuration";
import { openPack } from "./open-pack";
import { readPackFolder } from "./pack-folder";
import type { StackFacts } from "./stack-facts";
import { refuseUnknownRules } from "./unknown-rules";

/** Packs to describe. */
export interface PackDescriptionRequest {
  /** Folders of CrossGuard packs. */
  readonly policyPacks: readonly string[];

  /**
   * Levels and settings of rules.
   *
   * @default {}
   */
  readonly policyConfig?: PolicyConfiguration;

  /** Stops the packs' processes. */
  readonly signal?: AbortSignal;
}

/** The description of a pack, or why it is unusable. */
export type DescribedPack = { readonly folder: string } & (
  { readonly pack: PolicyPack } | { readonly problem: string }
);

/** A pack that is only described analyzes nothing, so any stack will do. */
const placeholderStack: Omit<StackFacts, "engineAddress"> = {
  organization: "organization",
  project: "project",
  stack: "stack",
  config: {},
  secretKeys: [],
  tags: {},
};

/** Loads packs as a preview does, and describes their rules, at the levels that they would have. */
export async function describePacks({
  policyPacks,
  policyConfig = {},
  signal: outer,
}: PackDescriptionRequest): Promise<readonly DescribedPack[]> {
  return runUntilEnded(outer, (signal) =>
    Promise.all(policyPacks.map((folder) => describe(folder, policyConfig, signal))),
  );
}

/**
 * Describes packs, if all of them are usable.
 *
 * @throws PreviewError that names every problem, also settings of rules that no pack has
 */
export async function loadablePacks(request: PackDescriptionRequest): Promise<readonly PolicyPack[]> {
  const described = await describePacks(request);
  const problems = described.flatMap((each) => ("problem" in each ? [each.problem] : []));
  if (problems.length > 0) throw new PreviewError(problems.join("\n\n"));
  const packs = described.flatMap((each) => ("pack" in each ? [each.pack] : []));
  refuseUnknownRules(request.policyConfig ?? {}, packs);
  return packs;
}

async function describe(
  folder: string,
  configuration: PolicyConfiguration,
  signal: AbortSignal,
): Promise<DescribedPack> {
  try {
    const source = openPack(readPackFolder(folder), configuration, { plain: false, signal });
    try {
      // No SDK uses the engine's address before it analyzes.
      const facts = { ...placeholderStack, engineAddress: "127.0.0.1:0" };
      const { pack } = await source.createAnalyzer(facts, loadServices(folder));
      return { folder, pack };
    } finally {
      source.stop();
    }
  } catch (error) {
    signal.throwIfAborted();
    return { folder, problem: error instanceof Error ? error.message : String(error) };
  }
}

import { formatPath } from "@eks-platform/plan";
import type { DiffResponse } from "@pulumi/pulumi/proto/provider_pb";
import { changesBetween } from "../difference/changes";
import { createDifference } from "../difference/difference";
import { type Difference, noDifference } from "../model/difference";
import type { ValueMap } from "../model/values";

/** The code's answer, which may be empty. */
type Answer = Pick<DiffResponse, "getChanges" | "getReplacesList" | "getDeletebeforereplace">;

/** The numbers of the protocol: no answer, no difference, a difference. */
const said = { nothing: 0, none: 1, some: 2 } as const;

/**
 * Converts the answer of a dynamic provider. If it is empty, the engine compares the inputs itself, and nothing
 * forces a replacement.
 */
export function dynamicDifference(answer: Answer, old: ValueMap, wanted: ValueMap): Difference {
  const changes: number = answer.getChanges();
  const replaceKeys = [...answer.getReplacesList()].sort();
  const deleteBeforeReplace = answer.getDeletebeforereplace();
  if (changes === said.nothing) {
    const found = createDifference(
      Object.fromEntries(
        changesBetween(old, wanted).map(({ path, kind }) => [formatPath(path), { kind, inputDiff: true }]),
      ),
    );
    return { ...found, replaceKeys, deleteBeforeReplace };
  }
  if (changes === said.none) return { ...noDifference, replaceKeys, deleteBeforeReplace };
  return { changedKeys: [], replaceKeys, deleteBeforeReplace, isUnspecified: true };
}

import type { DiffResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Difference, Services } from "@eks-platform/engine/providers";

/** Writes how a resource differs, as providers tell it. */
export function encodeDifference(
  { DiffResponse, PropertyDiff }: Services["provider"],
  { properties, changedKeys, replaceKeys, deleteBeforeReplace }: Difference,
): DiffResponse {
  const { Kind } = PropertyDiff;
  const kinds = {
    add: Kind.ADD,
    "add-replace": Kind.ADD_REPLACE,
    delete: Kind.DELETE,
    "delete-replace": Kind.DELETE_REPLACE,
    update: Kind.UPDATE,
    "update-replace": Kind.UPDATE_REPLACE,
  };
  const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
  const response = new DiffResponse();
  response.setChanges(changedKeys.length + replaceKeys.length === 0 ? DIFF_NONE : DIFF_SOME);
  response.setDiffsList([...changedKeys]).setReplacesList([...replaceKeys]);
  response.setDeletebeforereplace(deleteBeforeReplace).setHasdetaileddiff(properties !== undefined);
  for (const [path, { kind, inputDiff }] of Object.entries(properties ?? {})) {
    const property = new PropertyDiff().setKind(kinds[kind]).setInputdiff(inputDiff);
    response.getDetaileddiffMap().set(path, property);
  }
  return response;
}

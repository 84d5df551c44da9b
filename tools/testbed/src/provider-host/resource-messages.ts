import type { DiffResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Difference, PriorState, Services, ValueMap } from "@eks-platform/engine/providers";
import type { ResourceIdentity } from "./hosted-provider";

/** Reads which resource a request is about. The messages have its type and name since SDK 3.142. */
export function getIdentity(request: {
  getUrn(): string;
  getType(): string;
  getName(): string;
}): ResourceIdentity {
  return { urn: request.getUrn(), type: request.getType(), name: request.getName() };
}

/** Decodes the inputs that a resource is to have. */
export function decodeNewInputs({ struct }: Services, request: { getNews(): Struct | undefined }): ValueMap {
  return struct.decode(request.getNews());
}

/** Decodes the state that a resource had before. */
export function decodeOldState(
  { struct }: Services,
  request: { getId(): string; getOldInputs(): Struct | undefined; getOlds(): Struct | undefined },
): PriorState {
  return {
    id: request.getId(),
    inputs: struct.decode(request.getOldInputs()),
    outputs: struct.decode(request.getOlds()),
  };
}

/** Encodes how a resource differs. */
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

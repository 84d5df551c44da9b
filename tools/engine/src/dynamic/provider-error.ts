import type { Metadata } from "@grpc/grpc-js";
import { ResourceInitError } from "../model/provider-error";
import type { ValueMap } from "../model/values";
import type { Services } from "../protocol/services";
import { restoreSecrets } from "./restore-secrets";

/** Metadata key under which gRPC carries error details. */
const detailsKey = "grpc-status-details-bin";

/** The detail by which a provider reports a resource with init errors. */
const unfinishedDetail = "pulumirpc.ErrorResourceInitFailed";

/**
 * Converts an error of a provider.
 *
 * @param inputs inputs of the resource: secrets stay secret
 * @param id id of the resource, as far as it is known
 */
export function createProviderError(services: Services, error: unknown, inputs: ValueMap, id: string): Error {
  const { details = String(error), metadata } = (error ?? {}) as {
    readonly details?: string;
    readonly metadata?: Metadata;
  };
  const [packed] = metadata?.get(detailsKey) ?? [];
  if (packed instanceof Buffer) {
    const status = services.status.Status.deserializeBinary(packed);
    const detail = status.getDetailsList().find((each) => each.getTypeName() === unfinishedDetail);
    if (detail !== undefined) {
      const message = services.provider.ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
      const outputs = restoreSecrets(inputs, services.struct.decode(message.getProperties()));
      const reasons = message.getReasonsList();
      return new ResourceInitError(
        { id: message.getId() || id, outputs, simulated: [] },
        reasons.length === 0 ? [status.getMessage()] : reasons,
      );
    }
  }
  return new Error(details, { cause: error });
}

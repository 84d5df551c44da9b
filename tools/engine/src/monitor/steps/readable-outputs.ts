import { redactedValue } from "../../difference/equality";
import { contains, makeSecret, type Value, type ValueMap } from "../../protocol/values";
import type { RecordedResource } from "../../state/recorded-resource";
import { hasProvider, createResourceRequest } from "../check";
import { isUnconfigured } from "../provider-state";
import type { Registration } from "../registration";
import type { Session } from "../session";
import { packageOf } from "../urn";

/**
 * Outputs of a resource that stays as it is. A plan, or a state whose secrets others have encrypted, does not tell the
 * secret ones: what the cloud says of them then stands in, so that the program finds values of the kind that it expects.
 */
export async function readableOutputs(
  session: Session,
  resource: Registration,
  { id, outputs }: RecordedResource,
): Promise<ValueMap> {
  const illegible = Object.keys(outputs).filter((key) =>
    contains(outputs[key], (part) => part === redactedValue),
  );
  if (illegible.length === 0 || !hasProvider(resource)) return outputs;
  if (isUnconfigured(session, resource.providerState)) return outputs;
  const found = await session
    .provider(packageOf(resource.type))
    .read({ ...createResourceRequest(resource), id });
  const legible = illegible.map((key): [string, Value] => [
    key,
    makeSecret(found.outputs[key] ?? redactedValue),
  ]);
  return { ...outputs, ...Object.fromEntries(legible) };
}

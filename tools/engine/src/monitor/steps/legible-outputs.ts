import { blinded } from "../../difference/equality";
import { contains, secret, type Value, type ValueMap } from "../../protocol/values";
import type { RecordedResource } from "../../state/recorded-resource";
import { isServed, requestOf } from "../check";
import { isUnconfigured } from "../provider-state";
import type { Registration } from "../registration";
import type { Session } from "../session";
import { packageOf } from "../urn";

/**
 * Outputs of a resource that stays as it is. A plan, or a state whose secrets others have encrypted, does not tell the
 * secret ones: what the cloud says of them then stands in, so that the program finds values of the kind that it expects.
 */
export async function legibleOutputs(
  session: Session,
  resource: Registration,
  { id, outputs }: RecordedResource,
): Promise<ValueMap> {
  const illegible = Object.keys(outputs).filter((key) => contains(outputs[key], (part) => part === blinded));
  if (illegible.length === 0 || !isServed(resource)) return outputs;
  if (isUnconfigured(session, resource.providerState)) return outputs;
  const found = await session.cloud(packageOf(resource.type)).read({ ...requestOf(resource), id });
  const legible = illegible.map((key): [string, Value] => [key, secret(found.outputs[key] ?? blinded)]);
  return { ...outputs, ...Object.fromEntries(legible) };
}

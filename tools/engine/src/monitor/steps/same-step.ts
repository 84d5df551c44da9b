import { redactedValue } from "../../difference/equality";
import type { RecordedResource } from "../../model/recorded-resource";
import { toRecordedResource, type Registration } from "../../model/registration";
import { contains, makeSecret, type Value, type ValueMap } from "../../model/values";
import { packageOf } from "../../protocol/urn";
import { isUnconfigured } from "../provider-references/provider-state";
import { hasProvider, createResourceRequest } from "../registration/check";
import { markSecretOutputs } from "../secrets/mark-secrets";
import type { Session } from "../session";
import { keepOrUpdate } from "./keep-or-update";

/** Leaves a resource as it is. What the program says of it beside its inputs may be new. */
export async function sameStep(
  session: Session,
  resource: Registration,
  old: RecordedResource,
): Promise<Registration> {
  const { stepLog, journal } = session;
  const { urn, type } = resource;
  const { id, simulated } = old;
  stepLog.setOperation(urn, "same");
  stepLog.setOutcome(old, "kept");
  const outputs = await readableOutputs(session, resource, old);
  const done = markSecretOutputs(session, { ...resource, id, outputs, simulated });
  if (hasProvider(done)) session.provider(packageOf(type)).register?.({ type, id, outputs });

  await journal?.end(undefined, keepOrUpdate(toRecordedResource(done), old));
  session.options.onStep?.({ phase: "done", op: "same", urn });
  stepLog.add({ op: "same", urn, old, new: done, cause: urn });
  return done;
}

/**
 * Outputs of a resource that stays as it is. A plan, or a state whose secrets others have encrypted, does not tell the
 * secret ones: what the cloud says of them then stands in, so that the program finds values of the kind that it expects.
 */
async function readableOutputs(
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

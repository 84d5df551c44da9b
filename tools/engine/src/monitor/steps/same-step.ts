import { redactedValue } from "../../difference/equality";
import type { RecordedResource } from "../../model/recorded-resource";
import { toRecordedResource, type Registration } from "../../model/registration";
import { contains, makeSecret, type Value, type ValueMap } from "../../model/values";
import { packageOf } from "../../protocol/urn";
import { isUnconfigured } from "../provider-references/provider-state";
import { hasProvider, createResourceRequest } from "../registration/check";
import { markSecretOutputs } from "../secrets/mark-secrets";
import type { Operations, Providers, Settings, Steps } from "../run-context";
import { keepOrUpdate } from "./keep-or-update";

/** Leaves a resource unchanged. Options and dependencies may be new. */
export async function sameStep(
  context: Operations & Steps & Providers & Settings<"mode">,
  resource: Registration,
  old: RecordedResource,
): Promise<Registration> {
  const { stepLog, journal } = context;
  const { urn, type } = resource;
  const { id, simulated } = old;
  stepLog.setOperation(urn, "same");
  stepLog.setOutcome(old, "kept");
  const outputs = await readableOutputs(context, resource, old);
  const done = markSecretOutputs({ ...resource, id, outputs, simulated });
  if (hasProvider(done)) context.provider(packageOf(type)).register?.({ type, id, outputs });

  await journal?.end(undefined, keepOrUpdate(toRecordedResource(done), old));
  context.options.onStep?.({ phase: "done", op: "same", urn });
  stepLog.add({ op: "same", urn, old, new: done, cause: urn });
  return done;
}

/**
 * Returns the outputs of an unchanged resource. A plan, or a state with a foreign encryption, does not contain the
 * secret ones: the provider's answers take their place, so that the program gets values of the expected type.
 */
async function readableOutputs(
  context: Providers & Settings<"mode">,
  resource: Registration,
  { id, outputs }: RecordedResource,
): Promise<ValueMap> {
  const illegible = Object.keys(outputs).filter((key) =>
    contains(outputs[key], (part) => part === redactedValue),
  );
  if (illegible.length === 0 || !hasProvider(resource)) return outputs;
  if (isUnconfigured(context, resource.providerState)) return outputs;
  const found = await context
    .provider(packageOf(resource.type))
    .read({ ...createResourceRequest(resource), id });
  const legible = illegible.map((key): [string, Value] => [
    key,
    makeSecret(found.outputs[key] ?? redactedValue),
  ]);
  return { ...outputs, ...Object.fromEntries(legible) };
}

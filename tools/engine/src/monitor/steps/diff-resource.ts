import { createReplacement } from "../../difference/difference";
import { equalMaps, equalValues } from "../../difference/equality";
import { replaceOnChanges } from "../../difference/replace-on-changes";
import { type Difference, noDifference } from "../../model/difference";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";
import { containsUnknown, type Value } from "../../model/values";
import { unwrap } from "../../protocol/conversions";
import { isProviderType, packageOf, parseReference, referenceTo } from "../../protocol/urn";
import { withoutInternal } from "../provider-references/provider-inputs";
import { isUnconfigured } from "../provider-references/provider-state";
import { createResourceRequest } from "../registration/check";
import type { Providers, Resources, Settings, Steps } from "../run-context";

/** Compares a resource of this run with the one in the state. */
export async function diffResource(
  context: Resources & Steps & Providers & Settings<"mode">,
  resource: Registration,
  old: RecordedResource,
): Promise<Difference> {
  const { options } = resource;
  if (isTriggered(options.replacementTrigger, old.options.replacementTrigger)) {
    return createReplacement("replacementTrigger");
  }
  const difference = await compare(context, resource, old);
  return replaceOnChanges(difference, options.replaceOnChanges, old.initErrors.length > 0);
}

async function compare(
  context: Resources & Steps & Providers & Settings<"mode">,
  resource: Registration,
  old: RecordedResource,
): Promise<Difference> {
  const { custom, type, inputs, options, providerState } = resource;
  if (options.replaceWith.some((urn) => context.stepLog.operationOn(urn) === "replace")) {
    return createReplacement("replaceWith");
  }
  if (await changesProvider(context, resource, old)) return createReplacement("provider");
  // The engine itself compares components, and resources whose provider cannot be configured yet.
  if (!custom || isUnconfigured(context, providerState)) return comparedByEngine(resource, old);
  const shown = isProviderType(type) ? withoutInternal : <T>(properties: T) => properties;
  const { id, outputs } = old;
  return context.provider(packageOf(type)).diff({
    ...createResourceRequest(resource),
    inputs: shown(inputs),
    old: { id, inputs: shown(old.inputs), outputs },
  });
}

function comparedByEngine({ inputs }: Registration, old: RecordedResource): Difference {
  if (equalMaps(old.inputs, inputs, "markedSecrets")) return noDifference;
  const keys = [...new Set([...Object.keys(old.inputs), ...Object.keys(inputs)])].sort();
  const changedKeys = keys.filter((key) => !equalValues(old.inputs[key], inputs[key], "markedSecrets"));
  return { changedKeys, replaceKeys: [], deleteBeforeReplace: false };
}

/**
 * True if the replacement trigger has changed. An unknown value may have changed; an absent one triggers nothing.
 *
 * @see https://www.pulumi.com/docs/iac/concepts/resources/options/
 */
function isTriggered(wanted: Value | undefined, old: Value | undefined): boolean {
  if (containsUnknown(wanted) || containsUnknown(old)) return true;
  if (wanted === undefined || wanted === null || old === undefined || old === null) return false;
  return !equalValues(unwrap(old), unwrap(wanted), "openSecrets");
}

/**
 * True if a resource moves to a provider that cannot manage the old resource. Another version of a default provider
 * is not a reason, nor another configuration that manages the same resources.
 *
 * @see https://github.com/pulumi/pulumi/issues/2753
 */
async function changesProvider(
  context: Resources & Providers,
  { provider }: Registration,
  old: RecordedResource,
): Promise<boolean> {
  const { olds, registry } = context;
  if (old.provider === provider) return false;
  // A component became a custom resource, or the other way round.
  if (old.provider === "" || provider === "") return true;

  const [before, after] = [parseReference(old.provider).urn, parseReference(provider).urn];
  if (before !== after && olds.currentUrn(before) === after) return false;
  const known = olds.all.find(({ urn, id }) => referenceTo(urn, id) === old.provider);
  const wanted = registry.get(after);
  if (known === undefined || wanted === undefined) return true;
  const { id, outputs, type } = known;
  const { replaceKeys } = await context.provider(packageOf(type)).diff({
    urn: after,
    type,
    name: wanted.name,
    inputs: withoutInternal(wanted.inputs),
    old: { id, inputs: withoutInternal(known.inputs), outputs },
  });
  return replaceKeys.length > 0;
}

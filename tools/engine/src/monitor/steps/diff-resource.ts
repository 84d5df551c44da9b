import { type Difference, noDifference, createReplacement } from "../../difference/difference";
import { equalMaps, equalValues } from "../../difference/equality";
import { replaceOnChanges } from "../../difference/replace-on-changes";
import { unwrap } from "../../protocol/conversions";
import { containsUnknown, type Value } from "../../protocol/values";
import type { RecordedResource } from "../../state/recorded-resource";
import { createResourceRequest } from "../check";
import { withoutInternal } from "../provider-inputs";
import { isUnconfigured } from "../provider-state";
import type { Registration } from "../registration";
import type { Session } from "../session";
import { isProviderType, packageOf } from "../urn";
import { changesProvider } from "./changes-provider";

/** How a resource of this run differs from the one that the state has. */
export async function diffResource(
  session: Session,
  resource: Registration,
  old: RecordedResource,
): Promise<Difference> {
  const { options } = resource;
  if (isTriggered(options.replacementTrigger, old.options.replacementTrigger)) {
    return createReplacement("replacementTrigger");
  }
  const difference = await compare(session, resource, old);
  return replaceOnChanges(difference, options.replaceOnChanges, old.initErrors.length > 0);
}

async function compare(session: Session, resource: Registration, old: RecordedResource): Promise<Difference> {
  const { custom, type, inputs, options, providerState } = resource;
  if (options.replaceWith.some((urn) => session.stepLog.operationOn(urn) === "replace")) {
    return createReplacement("replaceWith");
  }
  if (await changesProvider(session, resource, old)) return createReplacement("provider");
  // Nobody but the engine can say it of components, nor of what a provider manages that cannot be configured yet.
  if (!custom || isUnconfigured(session, providerState)) return comparedByEngine(resource, old);
  const shown = isProviderType(type) ? withoutInternal : <T>(properties: T) => properties;
  const { id, outputs } = old;
  return session.provider(packageOf(type)).diff({
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
 * True if the value that triggers replacements is another one. What is not known may be; no value at all triggers nothing.
 *
 * @see https://www.pulumi.com/docs/iac/concepts/resources/options/
 */
function isTriggered(wanted: Value | undefined, old: Value | undefined): boolean {
  if (containsUnknown(wanted) || containsUnknown(old)) return true;
  if (wanted === undefined || wanted === null || old === undefined || old === null) return false;
  return !equalValues(unwrap(old), unwrap(wanted), "openSecrets");
}

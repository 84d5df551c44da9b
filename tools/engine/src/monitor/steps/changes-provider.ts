import { withoutInternal } from "../provider-inputs";
import type { Registration } from "../registration";
import type { RecordedResource } from "../../state/recorded-resource";
import type { Session } from "../session";
import { packageOf, parseReference, referenceTo } from "../urn";

/**
 * True if a resource goes to a provider that cannot manage what the old one made. Another version of a default provider is
 * no reason, nor another configuration by which the same things are managed.
 *
 * @see https://github.com/pulumi/pulumi/issues/2753
 */
export async function changesProvider(
  session: Session,
  { provider }: Registration,
  old: RecordedResource,
): Promise<boolean> {
  const { olds, registry } = session;
  if (old.provider === provider) return false;
  // A component became something that a provider manages, or the other way round.
  if (old.provider === "" || provider === "") return true;

  const [before, after] = [parseReference(old.provider).urn, parseReference(provider).urn];
  if (before !== after && olds.currentUrn(before) === after) return false;
  const known = olds.all.find(({ urn, id }) => referenceTo(urn, id) === old.provider);
  const wanted = registry.get(after);
  if (known === undefined || wanted === undefined) return true;
  const { id, outputs, type } = known;
  const { replaceKeys } = await session.provider(packageOf(type)).diff({
    urn: after,
    type,
    name: wanted.name,
    inputs: withoutInternal(wanted.inputs),
    old: { id, inputs: withoutInternal(known.inputs), outputs },
  });
  return replaceKeys.length > 0;
}

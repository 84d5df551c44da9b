import type { Difference } from "../../model/difference";
import type { RecordedResource } from "../../model/recorded-resource";
import type { Registration } from "../../model/registration";
import type { ValueMap } from "../../model/values";
import { dynamicPackage, packageOf } from "../../protocol/urn";
import { withErrorHooks } from "../hooks/error-hooks";
import { runHooks } from "../hooks/hooks";
import { withoutInternal } from "../provider-references/provider-inputs";
import { isUnconfigured } from "../provider-references/provider-state";
import { hasProvider, createResourceRequest } from "../registration/check";
import type { ChangeContext, Providers, Settings } from "../run-context";
import { runOperation } from "./run-operation";

/** Updates a resource in place. */
export async function updateStep(
  context: ChangeContext,
  resource: Registration,
  { old, difference }: { readonly old: RecordedResource; readonly difference: Difference },
): Promise<Registration> {
  const { stepLog } = context;
  const { urn, custom } = resource;
  stepLog.setOperation(urn, "update");
  stepLog.setOutcome(old, "kept");
  const current = { ...resource, id: old.id };
  await runHooks(context, current, "BeforeUpdate");
  const done = await runOperation(
    context,
    {
      op: "update",
      kind: "updating",
      resource: current,
      old,
      stateChangeOf: (adds) => ({ adds, removes: old }),
    },
    () =>
      withErrorHooks(context, { operation: "update", resource: current }, () =>
        update(context, current, old),
      ),
  );
  stepLog.add({ op: "update", urn, old, new: done, difference, cause: urn });
  return custom ? runHooks(context, done, "AfterUpdate") : done;
}

async function update(
  context: Providers & Settings<"dryRun" | "mode">,
  resource: Registration,
  old: RecordedResource,
): Promise<Registration> {
  const { custom, type, inputs, providerState } = resource;
  if (!custom) return resource;
  if (!hasProvider(resource)) return { ...resource, outputs: withoutInternal(inputs) };
  if (isUnconfigured(context, providerState)) return resource;
  // Dynamic providers compute outputs in updates only.
  if (context.options.dryRun && packageOf(type) === dynamicPackage) return { ...resource, outputs: inputs };
  if (context.options.mode === "parity") return { ...resource, outputs: expected(old.outputs, inputs) };
  const { id, outputs } = old;
  const updated = await context
    .provider(packageOf(type))
    .update({ ...createResourceRequest(resource), old: { id, inputs: old.inputs, outputs } });
  return { ...resource, ...updated };
}

/** What a provider answers in a preview: the old outputs, overridden by the inputs. */
function expected(outputs: ValueMap, inputs: ValueMap): ValueMap {
  const given = Object.entries(inputs).filter(([key]) => !key.startsWith("__"));
  return { ...outputs, ...Object.fromEntries(given) };
}

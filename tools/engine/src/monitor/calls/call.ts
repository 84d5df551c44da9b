import { isReference, type Value, type ValueMap } from "../../model/values";
import { unwrap } from "../../protocol/conversions";
import { isProviderType, packageOf, referenceTo } from "../../protocol/urn";
import { providerFor, type ProviderSeeker } from "../provider-references/default-providers";
import { createRegistrar } from "../registration/registrar";
import type { ComponentContext, Resources } from "../run-context";

/** A call of a method of a component or a provider. */
export interface MethodCall extends ProviderSeeker {
  /** Output values; the one named `__self__` refers to the resource. */
  readonly args: ValueMap;
}

/** Calls a method. A failure ends the run. */
export async function callMethod(context: ComponentContext, call: MethodCall): Promise<ValueMap> {
  const { token } = call;
  return context.runStep("", async () => {
    const self = unwrap(call.args["__self__"] ?? null);
    const provider = ownProvider(context, token, self) || call.provider;
    await providerFor(context, { ...call, provider }, token);

    const componentProvider = context.provider(methodPackage(token));
    if (componentProvider.call === undefined) {
      throw new Error(`call to function '${token}' failed: nothing here knows this method`);
    }
    const { args, version } = call;
    return componentProvider.call(token, openAll(args), createRegistrar(context), {
      args,
      version,
    });
  });
}

/** A provider serves its own methods; other resources are served by their provider. */
function ownProvider({ registry }: Pick<Resources, "registry">, token: string, self: Value): string {
  if (!isReference(self)) return "";
  if (isProviderType(token)) return referenceTo(self.urn, self.id ?? "");
  return registry.get(self.urn)?.provider ?? "";
}

/** Methods of providers are named `pulumi:providers:package/method`. */
const methodPackage = (token: string) => packageOf(token).split("/")[0] ?? "";

function openAll(args: ValueMap): ValueMap {
  const opened: Record<string, Value> = {};
  for (const [key, value] of Object.entries(args)) if (value !== undefined) opened[key] = unwrap(value);
  return opened;
}

import type { Registration } from "../../model/registration";
import { unknown } from "../../model/values";
import { packageOf } from "../../protocol/urn";
import { createUuid } from "../create-uuid";
import { withoutInternal } from "../provider-references/provider-inputs";
import { isUnconfigured } from "../provider-references/provider-state";
import { hasProvider, createResourceRequest } from "../registration/check";
import type { Providers, Settings } from "../run-context";
import { previewOutputs } from "./preview-outputs";

/**
 * Asks the provider to create the resource. Components consist of their children, and their outputs come later.
 *
 * @param successorOf id of the resource that it replaces; absent if there is none
 */
export async function createResource(
  context: Providers & Settings<"mode">,
  resource: Registration,
  successorOf?: string,
): Promise<Registration> {
  if (!resource.custom) return resource;
  if (!hasProvider(resource)) return createProvider(context, resource, successorOf);

  const { mode } = context.options;
  const { importId } = resource.options;
  const packageName = packageOf(resource.type);
  if (isUnconfigured(context, resource.providerState)) return resource;
  if (importId !== undefined) {
    const read = await context
      .provider(packageName)
      .read({ ...createResourceRequest(resource), id: importId });
    return { ...resource, ...read };
  }
  // The engine knows all outputs of its own resources in advance, except the id.
  if (mode === "known" || packageName === "pulumi") {
    const created = await context.provider(packageName).create(createResourceRequest(resource, successorOf));
    return { ...resource, ...created, ...(mode === "known" ? {} : { id: "" }) };
  }
  return { ...resource, outputs: previewOutputs(resource) };
}

function createProvider(
  { options: { mode } }: Settings<"mode">,
  resource: Registration,
  successorOf?: string,
): Registration {
  const source = [resource.urn, ...(successorOf === undefined ? [] : [successorOf])].join("#");
  const id = mode === "known" ? createUuid(source) : unknown;
  return { ...resource, id, outputs: withoutInternal(resource.inputs) };
}

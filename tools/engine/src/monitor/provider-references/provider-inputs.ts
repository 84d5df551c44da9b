import { omit } from "../../model/omit";
import type { ValueMap } from "../../model/values";
import type { PackageRequest } from "./packages";

/** Key of the part of a provider's inputs that only the engine reads. */
export const internalKey = "__internal";

/**
 * Inputs of a provider with what the engine adds: the version, and the member that selects the plugin.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/pkg/resource/deploy/providers/registry.go
 */
export function withPackage(inputs: ValueMap, request: PackageRequest): ValueMap {
  const { plugin, version, pluginDownloadUrl, parameterization } = request;
  if (version === "" && pluginDownloadUrl === "" && parameterization === undefined) return inputs;
  const internal = {
    ...(pluginDownloadUrl === "" ? {} : { pluginDownloadURL: pluginDownloadUrl }),
    ...(parameterization === undefined
      ? {}
      : { name: plugin, version, parameterization: parameterization.value }),
  };
  const shown = parameterization?.version ?? version;
  return { ...inputs, ...(shown === "" ? {} : { version: shown }), [internalKey]: internal };
}

/** Inputs without what only the engine reads. */
export function withoutInternal(inputs: ValueMap): ValueMap {
  return omit(inputs, internalKey);
}

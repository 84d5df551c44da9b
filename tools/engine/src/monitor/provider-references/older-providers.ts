import { isProviderType, packageOf } from "../../protocol/urn";
import { isOlder } from "../../protocol/version-order";
import type { Reporter, Resources, Settings } from "../run-context";

/**
 * Warns of providers in the state that are older than the SDKs of the program: no program runs, so these providers
 * delete their own resources.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.259.0/pkg/engine/destroy.go (`newDestroySource`)
 */
export function warnOfOlderProviders({
  olds,
  options,
  log,
}: Pick<Resources, "olds"> & Pick<Reporter, "log"> & Settings<"installedVersion">): void {
  const recorded = olds.all.flatMap(({ type, inputs }): [string, string][] => {
    const { version } = inputs;
    return isProviderType(type) && typeof version === "string" ? [[packageOf(type), version]] : [];
  });
  const warnings = recorded.flatMap(([name, version]) => {
    const installed = options.installedVersion?.(name);
    if (installed === undefined || !isOlder(version, installed)) return [];
    const versions = `${version} < ${installed}`;
    return `destroy operation is using an older version of package '${name}' than the specified program version: ${versions}`;
  });
  for (const warning of new Set(warnings)) log.report("warning", warning);
}

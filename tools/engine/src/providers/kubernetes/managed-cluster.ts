import { parse } from "yaml";
import { isMap, unknown, type Value, type ValueMap } from "../../model/values";
import { unwrap } from "../../protocol/conversions";

/**
 * True if a provider is pointed at another cluster. Where both inputs name the cluster by `clusterIdentifier`, that
 * decides; else the address of the cluster does, and a change of credentials alone never.
 *
 * @see https://www.pulumi.com/registry/packages/kubernetes/api-docs/provider/#clusteridentifier_nodejs
 */
export function managesAnotherCluster(old: ValueMap, wanted: ValueMap): boolean {
  const [before, after] = [textOf(old.clusterIdentifier), textOf(wanted.clusterIdentifier)];
  if (before !== undefined && after !== undefined) return before !== after;
  const [one, other] = [addressOf(old), addressOf(wanted)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Address of the cluster that a kubeconfig, text or object, is about. */
function addressOf({ kubeconfig, context }: ValueMap): string | undefined {
  const config = contentOf(kubeconfig);
  if (!isMap(config)) return undefined;
  const name = textOf(context) ?? textOf(config["current-context"]);
  const chosen = named(config.contexts, name)?.context;
  const cluster = named(config.clusters, isMap(chosen) ? textOf(chosen.cluster) : undefined)?.cluster;
  return isMap(cluster) ? textOf(cluster.server) : undefined;
}

function contentOf(kubeconfig: Value | undefined): Value | undefined {
  const text = textOf(kubeconfig);
  if (text === undefined) return kubeconfig;
  try {
    // Whatever YAML holds is made of the same values as JSON.
    return parse(text) as Value;
  } catch {
    // A path, or damaged: it names no address.
    return undefined;
  }
}

function named(list: Value | undefined, name: string | undefined): ValueMap | undefined {
  return Array.isArray(list)
    ? list.filter(isMap).find((entry) => name !== undefined && textOf(entry.name) === name)
    : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  const opened = value === undefined ? undefined : unwrap(value);
  return typeof opened === "string" && opened !== "" && opened !== unknown ? opened : undefined;
}

import { formatPath, type PropertyDifference, type PropertyPath } from "@eks-platform/plan";
import { type Change, changesBetween } from "../difference/changes";
import { toReplacing, createDifference, isReplacing } from "../difference/difference";
import { equalValues } from "../difference/equality";
import { patternsOf, forcesReplacement, type ReplacingProperties } from "../difference/replacing-properties";
import type { Difference } from "../model/difference";
import type { Provider } from "../model/provider";
import type { ResourceResult, ResourceRequest, ExistingResourceRequest } from "../model/provider-request";
import { isMap, type Value, type ValueMap } from "../model/values";
import { isProviderType } from "../protocol/urn";
import type { SimulatedProvider } from "./simulated-provider";

/** How a simulated cloud treats what stands: the same way in all of them. */
export function createResourceOperations(
  provider: SimulatedProvider,
  replacing: ReplacingProperties,
): Pick<Provider, "check" | "create" | "diff" | "update" | "delete"> {
  return {
    check: async (request) => keepDefaults(provider, request, await provider.check(withUniqueUrn(request))),
    create: (request) => provider.create(withUniqueUrn(request)),
    diff: (request) => difference(provider, replacing, request),
    update: (request) => update(provider, request),
    delete: () => undefined,
  };
}

/** Clouds derive from the URN, so what replaces another resource must have one that differs. */
function withUniqueUrn<T extends ResourceRequest>(request: T): T {
  const { urn, successorOf } = request;
  return successorOf === undefined ? request : { ...request, urn: `${urn}#${successorOf}` };
}

/** Names and defaults that a cloud chose once stay as they are, until the program chooses. */
function keepDefaults(provider: SimulatedProvider, request: ResourceRequest, checked: ValueMap): ValueMap {
  const { old } = request;
  if (old === undefined) return checked;
  const naming = provider.naming?.(request);
  const named =
    naming?.isAutomatic(checked) === true && naming.isAutomatic(old.inputs)
      ? withValue(checked, naming.path, valueAt(old.inputs, naming.path))
      : checked;

  const defaults = defaultsOf(old.inputs).filter((key) => named[key] === undefined);
  if (defaults.length === 0) return named;
  const kept = Object.fromEntries(defaults.map((key) => [key, old.inputs[key]]));
  const all = [...new Set([...defaultsOf(named), ...defaults])].sort();
  return { ...named, ...kept, [defaultsKey]: all };
}

/** Where bridged providers note which inputs they have filled in. */
const defaultsKey = "__defaults";

function defaultsOf({ [defaultsKey]: keys }: ValueMap): readonly string[] {
  return Array.isArray(keys) ? keys.filter((key): key is string => typeof key === "string") : [];
}

function difference(
  provider: SimulatedProvider,
  replacing: ReplacingProperties,
  request: ExistingResourceRequest,
): Difference {
  const { type, inputs, old } = request;
  const patterns = patternsOf(replacing, type);
  // What a provider keeps for itself among the inputs is no property of the resource.
  const changes = changesBetween(old.inputs, inputs).filter(({ path: [root] }) => !isInternal(root));
  const replacesAll = isProviderType(type) && provider.replacesProvider?.(old.inputs, inputs) === true;
  const properties = changes.map((change): readonly [string, PropertyDifference] => {
    const plain: PropertyDifference = { kind: change.kind, inputDiff: true };
    return [
      formatPath(change.path),
      replacesAll || forcesReplacement(change, patterns) ? toReplacing(plain) : plain,
    ];
  });
  const isReplaced = properties.some(([, property]) => isReplacing(property));
  return createDifference(Object.fromEntries(properties), isReplaced && keepsName(provider, request));
}

const isInternal = (root: Change["path"][number] | undefined) =>
  typeof root === "string" && root.startsWith("__");

/** True if old and new resource would have the same name, which the program has chosen. */
function keepsName(provider: SimulatedProvider, request: ExistingResourceRequest): boolean {
  const naming = provider.naming?.(request);
  if (naming === undefined || naming.isAutomatic(request.inputs)) return false;
  const isSame = (path: PropertyPath) =>
    equalValues(valueAt(request.old.inputs, path), valueAt(request.inputs, path), "openSecrets");
  const { path, scope } = naming;
  return (
    valueAt(request.inputs, path) !== undefined && isSame(path) && (scope === undefined || isSame(scope))
  );
}

/** Outputs that the change of inputs does not reach stay as they are, and so does the id. */
async function update(
  provider: SimulatedProvider,
  request: ExistingResourceRequest,
): Promise<ResourceResult> {
  const { old } = request;
  const before = await provider.read({ ...request, inputs: old.inputs, id: old.id });
  const after = await provider.read({ ...request, id: old.id });
  const untouched = after.simulated.filter(
    (name) =>
      old.outputs[name] !== undefined &&
      equalValues(before.outputs[name], after.outputs[name], "openSecrets"),
  );
  const kept = Object.fromEntries(untouched.map((name) => [name, old.outputs[name]]));
  return { id: old.id, outputs: { ...after.outputs, ...kept }, simulated: after.simulated };
}

function valueAt(map: ValueMap, path: PropertyPath): Value | undefined {
  return path.reduce<Value | undefined>((value, part) => (isMap(value) ? value[part] : undefined), map);
}

function withValue(map: ValueMap, [first, ...rest]: PropertyPath, value: Value | undefined): ValueMap {
  if (first === undefined || value === undefined) return map;
  const member = map[first];
  return { ...map, [first]: rest.length === 0 ? value : withValue(isMap(member) ? member : {}, rest, value) };
}

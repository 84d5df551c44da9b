import type { ComponentRequest, ConstructResult, RegisteredChild, Registrar } from "../../model/component";
import {
  containsUnknown,
  isMap,
  makeReference,
  makeSecret,
  type Value,
  type ValueMap,
} from "../../model/values";
import { toPlainValues, unwrap } from "../../protocol/conversions";
import { defaultNamespace } from "./default-namespace";
import { readManifestFiles } from "./manifest-files";
import { sortManifests } from "./manifest-order";
import { parseManifests } from "./manifests";
import {
  apiVersionOf,
  expandList,
  groupOf,
  kubernetesKindOf,
  metadataOf,
  objectNameOf,
  namespaceOf,
  objectTypeOf,
  withMetadata,
} from "./object-kind";
import { livesInNamespace } from "./scope";

/** Components of manifests: every object that they hold becomes a resource. */
export const manifestComponents = ["kubernetes:yaml/v2:ConfigGroup", "kubernetes:yaml/v2:ConfigFile"];

/**
 * Builds a group or a file of manifests as version 2 of the provider does: children are called
 * `component:namespace/name`, and wait for their namespaces and definitions.
 *
 * @param folder that paths of files start from
 */
export async function constructManifests(
  request: ComponentRequest,
  registrar: Registrar,
  folder: string,
): Promise<ConstructResult> {
  const { type, name, parent, providers, options, schema, dependencies, propertyDependencies } = request;
  const version = schema === undefined ? {} : { version: schema.version };
  const inputs = toPlainValues(request.inputs);
  const self = await registrar.register({
    ...{ type, name, custom: false, parent, inputs, dependencies, propertyDependencies, providers, options },
    ...version,
  });
  const given = opened(inputs);
  if (containsUnknown(given) || containsUnknown(request.provider?.inputs)) {
    return without(
      self.urn,
      `${type} "${name}" has inputs that are not known yet: its objects are not in the plan.`,
    );
  }

  const objects = normalized(objectsOf(given, folder), defaultNamespace(request.provider));
  const prefix = typeof given.resourcePrefix === "string" ? given.resourcePrefix : name;
  const registered = new Map<ValueMap, RegisteredChild>();
  for (const { object, after } of sortManifests(objects)) {
    const place =
      namespaceOf(object) === "" ? objectNameOf(object) : `${namespaceOf(object)}/${objectNameOf(object)}`;
    const child = await registrar.register({
      type: objectTypeOf(object),
      name: prefix === "" ? place : `${prefix}:${place}`,
      custom: true,
      parent: self.urn,
      inputs: redactSecretData(given.skipAwait === true ? notAwaited(object) : object),
      dependencies: after.flatMap((other) => registered.get(other)?.urn ?? []),
      ...version,
    });
    registered.set(object, child);
  }
  const resources = [...registered.values()].map(({ urn, id }) => makeReference(urn, id, schema?.version));
  const urns = new Set([...registered.values()].map(({ urn }) => urn));
  return { urn: self.urn, state: { resources }, dependencies: new Map([["resources", urns]]), simulated: [] };
}

const without = (urn: string, note: string): ConstructResult => ({
  urn,
  state: {},
  dependencies: new Map(),
  simulated: [],
  note,
});

function opened(inputs: ValueMap): ValueMap {
  const given = unwrap(inputs);
  return isMap(given) ? given : {};
}

function objectsOf({ file, files, yaml, objs }: ValueMap, folder: string): readonly ValueMap[] {
  const paths = [file, ...listOf(files)].filter((path): path is string => typeof path === "string");
  const texts = [...readManifestFiles(paths, folder), ...(typeof yaml === "string" ? [yaml] : [])];
  return [...texts.flatMap(parseManifests), ...listOf(objs).filter(isMap)];
}

/** Lists become their items, and objects that live in a namespace but name none get the default one. */
function normalized(objects: readonly ValueMap[], namespace: string): readonly ValueMap[] {
  const single = objects.flatMap(expandList);
  return single.map((object) => {
    if (kubernetesKindOf(object) === "" || apiVersionOf(object) === "" || objectNameOf(object) === "") {
      throw new Error(
        `A manifest needs apiVersion, kind and metadata.name but is ${JSON.stringify(object).slice(0, 100)}.`,
      );
    }
    const whole =
      groupOf(apiVersionOf(object)) === ""
        ? { ...object, apiVersion: apiVersionOf(object).replace(/^core\//, "") }
        : object;
    return namespaceOf(whole) === "" && livesInNamespace(whole, single)
      ? withMetadata(whole, { namespace })
      : whole;
  });
}

function notAwaited(object: ValueMap): ValueMap {
  const { annotations } = metadataOf(object);
  return withMetadata(object, {
    annotations: { ...(isMap(annotations) ? annotations : {}), "pulumi.com/skipAwait": "true" },
  });
}

/** What a Secret holds is always secret, however it came here. */
function redactSecretData(object: ValueMap): ValueMap {
  if (objectTypeOf(object) !== "kubernetes:core/v1:Secret") return object;
  const { data, stringData } = object;
  return {
    ...object,
    ...(data === undefined ? {} : { data: makeSecret(data) }),
    ...(stringData === undefined ? {} : { stringData: makeSecret(stringData) }),
  };
}

const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);

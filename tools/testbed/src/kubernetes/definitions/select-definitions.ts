import { existsSync, readFileSync } from "node:fs";
import { getText } from "../api/field";
import { parseGroup, isDefinition, type KubernetesObject } from "../objects/kubernetes-object";
import { listManifestFiles, readManifests } from "../objects/manifest-objects";
import { resolveDefinitionsFolder } from "./location";

/**
 * The gathered definitions of the kinds that objects are of, without those that the objects bring themselves. The
 * others stay away: each costs the server a tenth of a second.
 */
export function selectDefinitions(
  objects: readonly KubernetesObject[],
  folder = resolveDefinitionsFolder(),
): readonly KubernetesObject[] {
  if (!existsSync(folder)) return [];
  const brought = new Set(objects.filter(isDefinition).map(({ metadata }) => metadata.name));
  const wanted = new Set(objects.map(({ apiVersion, kind }) => `${parseGroup(apiVersion)}/${kind}`));
  const kinds = [...new Set(objects.map(({ kind }) => kind))];
  return (
    listManifestFiles(folder)
      // Reading a file as YAML takes long, so only those are read that name one of the kinds.
      .filter((file) => {
        const content = readFileSync(file, "utf8");
        return kinds.some((kind) => content.includes(`kind: ${kind}\n`));
      })
      .flatMap((file) => readManifests(file))
      .map(({ object }) => object)
      .filter(isDefinition)
      .filter(({ spec }) => wanted.has(`${getText(spec, "group")}/${getText(spec, "names", "kind")}`))
      .filter(({ metadata }) => !brought.has(metadata.name))
  );
}

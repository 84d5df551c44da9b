import { existsSync, readFileSync } from "node:fs";
import { getText } from "../api/field";
import { parseGroup, isDefinition, type KubernetesObject } from "../objects/kubernetes-object";
import { listManifestFiles, readManifests } from "../objects/manifest-objects";
import { resolveDefinitionsFolder } from "./sources";

/**
 * Selects the definitions of the kinds of some objects, without those that are among the objects. Each definition costs the
 * server a tenth of a second, so the others are not installed.
 */
export function selectDefinitions(
  objects: readonly KubernetesObject[],
  folder = resolveDefinitionsFolder(),
): readonly KubernetesObject[] {
  if (!existsSync(folder)) return [];
  const included = new Set(objects.filter(isDefinition).map(({ metadata }) => metadata.name));
  const wanted = new Set(objects.map(({ apiVersion, kind }) => `${parseGroup(apiVersion)}/${kind}`));
  const kinds = [...new Set(objects.map(({ kind }) => kind))];
  return (
    listManifestFiles(folder)
      // Parsing YAML takes long, so only files that name one of the kinds are parsed.
      .filter((file) => {
        const content = readFileSync(file, "utf8");
        return kinds.some((kind) => content.includes(`kind: ${kind}\n`));
      })
      .flatMap((file) => readManifests(file))
      .map(({ object }) => object)
      .filter(isDefinition)
      .filter(({ spec }) => wanted.has(`${getText(spec, "group")}/${getText(spec, "names", "kind")}`))
      .filter(({ metadata }) => !included.has(metadata.name))
  );
}

import { existsSync, readFileSync } from "node:fs";
import { text } from "../api/field";
import { groupOf, isDefinition, type KubernetesObject } from "../objects/kubernetes-object";
import { manifestFiles, manifestObjects } from "../objects/manifest-objects";
import { definitionsFolder } from "./place";

/**
 * The gathered definitions of the kinds that objects are of, without those that the objects bring themselves. The
 * others stay away: each costs the server a tenth of a second.
 */
export function definitionsFor(
  objects: readonly KubernetesObject[],
  folder = definitionsFolder(),
): readonly KubernetesObject[] {
  if (!existsSync(folder)) return [];
  const brought = new Set(objects.filter(isDefinition).map(({ metadata }) => metadata.name));
  const wanted = new Set(objects.map(({ apiVersion, kind }) => `${groupOf(apiVersion)}/${kind}`));
  const kinds = [...new Set(objects.map(({ kind }) => kind))];
  return (
    manifestFiles(folder)
      // Reading a file as YAML takes long, so only those are read that name one of the kinds.
      .filter((file) => {
        const content = readFileSync(file, "utf8");
        return kinds.some((kind) => content.includes(`kind: ${kind}\n`));
      })
      .flatMap((file) => manifestObjects(file))
      .map(({ object }) => object)
      .filter(isDefinition)
      .filter(({ spec }) => wanted.has(`${text(spec, "group")}/${text(spec, "names", "kind")}`))
      .filter(({ metadata }) => !brought.has(metadata.name))
  );
}

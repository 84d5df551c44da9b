import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type DocumentOptions, parseAllDocuments, type ParseOptions, type SchemaOptions } from "yaml";
import { getList } from "../api/field";
import type { SourcedObject } from "./sourced-object";
import { asKubernetesObject } from "./kubernetes-object";

/** Manifests that cannot be read. */
export class ManifestError extends Error {}

/**
 * YAML as kubectl parses it: version 1.1, where `0644` is octal and `yes` is true, but without timestamps.
 *
 * @see https://github.com/kubernetes-sigs/yaml
 */
const asKubernetesReads: ParseOptions & DocumentOptions & SchemaOptions = {
  version: "1.1",
  customTags: (tags) =>
    tags.filter(
      (tag) => typeof tag === "string" || !(tag.tag.endsWith(":timestamp") || tag.format === "TIME"),
    ),
};

/**
 * Reads every Kubernetes object in the YAML and JSON files of a folder and its subfolders, sorted by path.
 *
 * @param path a folder, or one file
 * @throws {ManifestError} with every document that is malformed
 */
export function readManifests(path: string): readonly SourcedObject[] {
  const problems: string[] = [];
  const objects = listManifestFiles(path).flatMap((file) =>
    parseDocuments(readFileSync(file, "utf8"), relative(process.cwd(), file), problems),
  );
  if (problems.length > 0) throw new ManifestError(problems.join("\n"));
  return objects;
}

/**
 * Parses every Kubernetes object in one or more YAML documents.
 *
 * @param name name of the text in messages
 * @param problems receives a message for each malformed document
 */
export function parseDocuments(content: string, name: string, problems: string[]): readonly SourcedObject[] {
  const documents = [...parseAllDocuments(content, asKubernetesReads)];
  return documents.flatMap((document, index) => {
    const source = documents.length > 1 ? `${name}#${index + 1}` : name;
    const [error] = document.errors;
    if (error === undefined) return toObjects(document.toJS(), source, problems);
    problems.push(`${source}: ${error.message}`);
    return [];
  });
}

/** Converts a document to its object, or to the objects of its list. */
function toObjects(document: unknown, source: string, problems: string[]): readonly SourcedObject[] {
  if (document === null || document === undefined) return [];
  const object = asKubernetesObject(document);
  if (object === undefined) {
    problems.push(`${source}: apiVersion or kind is missing, so this is not a Kubernetes object.`);
    return [];
  }
  if (!object.kind.endsWith("List") || !("items" in object)) return [{ object, source }];
  return getList(object, "items").flatMap((item) => toObjects(item, source, problems));
}

/** Lists the manifest files of a folder and its subfolders, sorted by path. A file lists itself. */
export function listManifestFiles(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = join(path, entry.name);
      if (entry.isDirectory()) return listManifestFiles(file);
      return /\.(ya?ml|json)$/.test(entry.name) ? [file] : [];
    });
}

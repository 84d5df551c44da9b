import { readFileSync } from "node:fs";
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument, YAMLMap } from "yaml";
import { PreviewError } from "../errors/preview-error";
import { pulumiScalars } from "./yaml-scalars";

/** A YAML file whose top level is a map, with the position of everything in it. */
export interface YamlFile {
  /** Path of the file, as in messages to the user. */
  readonly file: string;
  readonly map: YAMLMap;

  /** `file:line:column` of a node; the file if the node has no position. */
  at(node: unknown): string;
}

/**
 * Reads a YAML file.
 *
 * @throws PreviewError with every syntax error, each with line and column
 */
export function readYaml(file: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    customTags: (tags) => [...pulumiScalars, ...tags],
  });
  const at = (offset: number | undefined) => {
    if (offset === undefined) return file;
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => `  - ${at(pos[0])}: ${message}`);
    throw new PreviewError(`${file} is not valid YAML:\n${problems.join("\n")}\nFix the file and try again.`);
  }
  // An empty file is valid, and has no entries.
  const map = document.contents === null ? new YAMLMap() : document.contents;
  if (!isMap(map)) {
    throw new PreviewError(`${at(0)}: the file must be a map of keys to values, as Pulumi writes it.`);
  }
  return { file, map, at: (node) => at(isNode(node) ? node.range?.[0] : undefined) };
}

/** Entries of a map node by name; empty for anything else. */
export function entries(
  node: unknown,
): readonly { readonly name: string; readonly key: Node; readonly value: unknown }[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) ? [{ name: String(key.value), key, value }] : [],
  );
}

/** Converts a node to plain data. Aliases are followed; integers that JavaScript cannot represent are bigints. */
export function toJson(node: unknown): unknown {
  return isNode(node) ? (node.toJSON() as unknown) : null;
}

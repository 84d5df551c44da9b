import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import type { Path, Problem } from "@eks-platform/settings";

/** A place in a file. Both numbers count from 1, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file of Pulumi's configuration, read for where things stand. Paths start below its `config`. */
export class ConfigFile {
  private readonly lines = new LineCounter();
  private readonly document;

  /** @param name as messages show it, for example `stacks/config/Pulumi.dev.yaml` */
  constructor(
    readonly name: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines });
  }

  /** The plain value at a path. A secret, which the file holds encrypted, is none. */
  value(path: Path): unknown {
    const { node, missing } = this.find(path);
    const value: unknown = missing ? undefined : node?.toJS(this.document);
    return JSON.stringify(value)?.includes('{"secure":') ? undefined : value;
  }

  /** Where a value or its key stands. For what is not there: where the nearest thing around it stands. */
  position(path: Path, part: Problem["part"]): Position | undefined {
    const { node, key, missing, depth } = this.find(path);
    if (depth === 0) return undefined;
    const place = key && (missing || part === "key") ? key : node;
    return place?.range ? this.positionOf(place.range[0]) : undefined;
  }

  /** Walks as far along a path as the file goes. */
  private find(path: Path): {
    node: Node | undefined;
    key: Node | undefined;
    missing: boolean;
    depth: number;
  } {
    let node = this.document.get("config", true) as unknown;
    let key: Node | undefined;
    for (const [depth, step] of path.entries()) {
      const next = this.child(node, step);
      if (!next) return { node: this.resolve(node), key, missing: true, depth };
      ({ node, key } = next);
    }
    return { node: this.resolve(node), key, missing: false, depth: path.length };
  }

  private child(
    parent: unknown,
    step: string | number,
  ): { node: unknown; key: Node | undefined } | undefined {
    const collection = this.resolve(parent);
    if (isMap(collection)) {
      const pair = collection.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      return pair && isPair(pair)
        ? { node: pair.value, key: isNode(pair.key) ? pair.key : undefined }
        : undefined;
    }
    const node = isCollection(collection) ? collection.get(step, true) : undefined;
    return node === undefined ? undefined : { node, key: undefined };
  }

  private resolve(node: unknown): Node | undefined {
    if (isAlias(node)) return node.resolve(this.document);
    return isNode(node) ? node : undefined;
  }

  private positionOf(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }
}

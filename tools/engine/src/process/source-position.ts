import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A position in a file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Source maps that were read, by compiled file; `undefined` for files without one. */
type SourceMaps = Map<string, SourceMap | undefined>;

/**
 * Resolves a position in a compiled file to its source; without a source map it stays the same.
 *
 * @param maps caches source maps over many calls
 */
export function resolveSourcePosition(position: Position, maps: SourceMaps = new Map()): Position {
  const { file, line, column } = position;
  if (!maps.has(file)) maps.set(file, readSourceMap(file));
  const origin = maps.get(file)?.findEntry(line - 1, column - 1);
  if (origin === undefined || !("originalSource" in origin)) return position;
  const { originalSource, originalLine, originalColumn } = origin;
  return { file: resolve(dirname(file), originalSource), line: originalLine + 1, column: originalColumn + 1 };
}

const mapComment = /^\/\/# sourceMappingURL=(?<address>\S+)\s*$/gm;

function readSourceMap(file: string): SourceMap | undefined {
  try {
    const address = [...readFileSync(file, "utf8").matchAll(mapComment)].at(-1)?.groups?.address;
    if (address === undefined) return undefined;
    const inline = /^data:application\/json[^,]*;base64,/.exec(address)?.[0];
    const text =
      inline === undefined
        ? readFileSync(resolve(dirname(file), address), "utf8")
        : Buffer.from(address.slice(inline.length), "base64").toString("utf8");
    // An invalid source map has no positions; the compiled position stays then.
    return new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

// The last frame of a printed error may open the braces of its members.
const frame =
  /^\s+at (?:async )?(?:.*\()?(?<file>(?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^()]*?):(?<line>\d+):(?<column>\d+)\)?(?: \{)?$/;

/** The position in a line of a stack trace; `undefined` if it names no file. */
export function parseFramePosition(line: string): Position | undefined {
  const groups = frame.exec(line)?.groups;
  if (groups?.file === undefined) return undefined;
  const file = groups.file.startsWith("file://") ? fileURLToPath(groups.file) : groups.file;
  return { file, line: Number(groups.line), column: Number(groups.column) };
}

/** True for a file of an installed package, or of a plugin in the Pulumi home. */
export const isInstalled = (file: string) =>
  /[\\/](node_modules|plugins[\\/]resource-[^\\/]+-v\d[^\\/]*)[\\/]/.test(file);

/** `file:line:column`, with the file relative to a folder if it is inside. */
export function showPosition({ file, line, column }: Position, folder: string): string {
  const inside = relative(folder, file);
  const shown = inside.startsWith("..") || !existsSync(file) ? file : inside;
  return `${shown}:${line}:${column}`;
}

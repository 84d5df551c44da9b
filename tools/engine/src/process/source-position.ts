import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A place in a file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Source maps that were read, by compiled file; `undefined` for files without one. */
type SourceMaps = Map<string, SourceMap | undefined>;

/**
 * The place in the source that a compiled file was made of; the place itself if no source map tells another.
 *
 * @param maps remembers source maps over many calls
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
    // A file that is no source map gives no positions, and then the compiled position is told.
    return new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

// The last frame of a printed error may open the braces of what hangs on to the error.
const frame =
  /^\s+at (?:async )?(?:.*\()?(?<file>(?:file:\/\/)?(?:\/|[A-Za-z]:\\)[^()]*?):(?<line>\d+):(?<column>\d+)\)?(?: \{)?$/;

/** The place that a line of a stack trace names; `undefined` if it names none on disk. */
export function parseFramePosition(line: string): Position | undefined {
  const groups = frame.exec(line)?.groups;
  if (groups?.file === undefined) return undefined;
  const file = groups.file.startsWith("file://") ? fileURLToPath(groups.file) : groups.file;
  return { file, line: Number(groups.line), column: Number(groups.column) };
}

/** True for a file of an installed package, or of a plugin in the Pulumi home. */
export const isInstalled = (file: string) =>
  /[\\/](node_modules|plugins[\\/]resource-[^\\/]+-v\d[^\\/]*)[\\/]/.test(file);

/** `file:line:column`, with the file seen from a folder if it lies inside. */
export function showPosition({ file, line, column }: Position, folder: string): string {
  const inside = relative(folder, file);
  const shown = inside.startsWith("..") || !existsSync(file) ? file : inside;
  return `${shown}:${line}:${column}`;
}

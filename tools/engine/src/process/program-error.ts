import { join, sep } from "node:path";
import { parseFramePosition, isInstalled, showPosition, resolveSourcePosition } from "./source-position";

const header = /^Running program '[^']*' failed with an unhandled exception:\n\s*/;

/**
 * Reduces an error that a runner printed to what the user needs: its message, the messages of its causes, and the
 * position in the program's own sources where it was thrown. Frames of Node and of packages are left out, and so are
 * the members that the SDK adds to its errors.
 *
 * @param folder folder that file names are relative to
 */
export function explainError(text: string, folder: string): string {
  const printed = text.replace(header, "").replace(/^<ref \*\d+> /, "");
  const lines = printed.split("\n");
  // Node indents by four; a position that is already resolved has two.
  const isFrame = (line: string) => /^ {4,}at /.test(line);
  const firstFrame = lines.findIndex(isFrame);
  // Without a stack trace it is a message for the user, or from a compiler.
  if (firstFrame < 0) return printed.trimEnd();

  const message = withRemedy(
    lines
      .slice(0, firstFrame)
      .join("\n")
      .replace(/^Error: /, ""),
  );
  const place = lines.filter(isFrame).map(parseFramePosition).find(isOfProgram);
  return [
    message,
    ...causes(lines.slice(firstFrame), isFrame).map((cause) => `  Cause: ${cause}`),
    ...(place === undefined ? [] : [`  at ${showPosition(resolveSourcePosition(place), folder)}`]),
  ].join("\n");
}

/** Folders of our own code, which runs between the runner and the program: compiled, and as sources. */
const ownFolders = ["dist", "src"].flatMap((folder) =>
  ["process", "run"].map((layer) => join(__dirname, "..", "..", folder, layer) + sep),
);

const isOfProgram = (place: ReturnType<typeof parseFramePosition>) =>
  place !== undefined &&
  !isInstalled(place.file) &&
  !ownFolders.some((folder) => place.file.startsWith(folder));

/** Node's message about a missing module, without the search path, and with the remedy. */
function withRemedy(message: string): string {
  const name = /^(?:.*: )?Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  if (name === undefined) return message;
  const [first = ""] = message.split("\nRequire stack:\n");
  const isPath = /^[./]|^[A-Za-z]:/.test(name);
  const remedy = isPath
    ? "Look at the path; if it is a compiled file, build the program first."
    : `Install it, for example with "npm install ${name.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? name}".`;
  return `${first}${/[.!?]$/.test(first) ? "" : "."} ${remedy}`;
}

// `util.inspect` prints a cause as `[cause]: Error: message`, then its frames.
function causes(lines: readonly string[], isFrame: (line: string) => boolean): readonly string[] {
  return lines.flatMap((line, index) => {
    const start = /^\s+\[cause\]: (?:<ref \*\d+> )?(?:Error: )?(?<message>.*)$/.exec(line)?.groups?.message;
    if (start === undefined) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex(isFrame);
    return [[start, ...rest.slice(0, Math.max(end, 0)).map((more) => more.trim())].join(" ")];
  });
}

import { JsonPart } from "./json-part";
import { type FileProblem, PlanFileError } from "./plan-file-error";

/** A file to read: its name, for messages, and what it holds. */
export interface PlanFile {
  readonly file: string;
  readonly text: string;
}

/** What a file should be, and how to get one. */
export interface FileKind {
  /** Completes "is not ...". */
  readonly name: string;

  /** What to do if it is something else, as one sentence. */
  readonly fix: string;
}

/**
 * Reads a JSON file by a function that takes it apart.
 *
 * @throws {PlanFileError} that names every problem
 */
export function readJsonFile<T>(
  { file, text }: PlanFile,
  kind: FileKind,
  read: (document: JsonPart) => T,
): T {
  const problems: FileProblem[] = [];
  const result = read(new JsonPart(parse(file, text, kind), "", problems));
  if (problems.length > 0) throw new PlanFileError(file, kind.name, problems, kind.fix);
  return result;
}

const byteOrderMark = "\uFEFF";

function parse(file: string, text: string, kind: FileKind): unknown {
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch (error) {
    // The parser's own message quotes the text around the place, which may be a secret: only the position is kept.
    const position = Number(/at position (\d+)/.exec(String(error))?.[1] ?? json.length);
    const before = json.slice(0, position).split("\n");
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    const given = json.trim() === "" ? "empty" : `no JSON at ${place}`;
    throw new PlanFileError(file, kind.name, [{ path: "", given, allowed: "one JSON document" }], kind.fix);
  }
}

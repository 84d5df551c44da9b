import { JsonPart } from "./json-part";
import { type FileProblem, PlanFileError } from "./plan-file-error";

/** A file to read: its name for messages, and its content. */
export interface PlanFile {
  readonly file: string;
  readonly text: string;
}

/** What a file should be, and how to get one. */
export interface FileKind {
  /** Completes "is not ...". */
  readonly name: string;

  /** How to get the right file, as one sentence. */
  readonly fix: string;
}

/**
 * Reads a JSON file with a function that converts its parts.
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
    // The parser's message quotes the surrounding text, which may be a secret. Only the position is reported.
    const given = json.trim() === "" ? "empty" : ["no JSON", ...positionIn(json, String(error))].join(" at ");
    throw new PlanFileError(file, kind.name, [{ path: "", given, allowed: "one JSON document" }], kind.fix);
  }
}

/** Where a document is broken: at its end, or where the parser says. Of a wrong character it says no position. */
function positionIn(json: string, message: string): readonly [string] | [] {
  const offset = /Unexpected end/.test(message) ? json.length : /at position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return [];
  const before = json.slice(0, Number(offset));
  return [`line ${before.split("\n").length}, column ${before.length - before.lastIndexOf("\n")}`];
}

import { isCollection, isNode, LineCounter, type Node, parseDocument } from "yaml";
import { PreviewError } from "../errors/preview-error";
import { isMap, makeSecret, type Value, type ValueMap } from "../model/values";
import type { Fixture, Fixtures } from "./fixtures";

/** Something in a fixtures file that is not as it must be. */
interface Problem {
  readonly path: readonly (string | number)[];
  readonly allowed: string;
  readonly fix: string;
}

const sections = ["invokes", "secrets", "stackReferences", "remoteFiles"];
const fixtureKeys = ["token", "args", "result"];
const stackKeys = ["outputs", "secretOutputs"];

/**
 * Reads a fixtures file: `invokes` is a list of `{ token, args, result }`, `secrets` a map of configuration keys,
 * `stackReferences` a map of stack names to `{ outputs, secretOutputs }`, and `remoteFiles` a map of addresses to paths. Each may be left
 * out.
 *
 * @throws PreviewError with every problem, its line and column
 */
export function readFixtures(text: string, file: string): Fixtures {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(({ message, linePos }) => {
    const at = linePos?.[0] ?? { line: 1, col: 1 };
    return `${file}:${at.line}:${at.col}: ${message.split("\n")[0] ?? ""}`;
  });
  if (broken.length > 0) throw new PreviewError(broken.join("\n"));

  const content: Value = document.toJS() ?? {};
  const problems = problemsOf(content);
  if (problems.length > 0 || !isMap(content)) {
    const sentences = problems.map(({ path, allowed, fix }) => {
      const node = nearestNode(document.contents, path);
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
      const given = JSON.stringify(valueAt(content, path)) ?? "missing";
      const name = path.length === 0 ? "the file" : path.join(".");
      return {
        line,
        col,
        text: `${file}:${line}:${col}: ${name} is ${given} but must be ${allowed}. ${fix}`,
      };
    });
    throw new PreviewError(
      sentences
        .sort((a, b) => a.line - b.line || a.col - b.col)
        .map((problem) => problem.text)
        .join("\n"),
    );
  }
  return {
    invokes: listOf(content.invokes).map(toFixture),
    secrets: Object.fromEntries(entriesOf(content.secrets).map(([key, value]) => [key, textOf(value)])),
    stackReferences: Object.fromEntries(
      entriesOf(content.stackReferences).map(([name, stack]) => [name, outputsOf(mapOf(stack))]),
    ),
    remoteFiles: Object.fromEntries(
      entriesOf(content.remoteFiles).map(([address, path]) => [address, textOf(path)]),
    ),
  };
}

function problemsOf(content: Value): Problem[] {
  if (!isMap(content)) {
    return [{ path: [], allowed: `a map with ${sections.join(", ")}`, fix: "Begin it with `invokes:`." }];
  }
  return [
    ...unknownKeys(content, sections, []),
    ...invokeProblems(content.invokes),
    ...mapProblems(content.secrets, ["secrets"], 'Write `"namespace:key": value`.'),
    ...mapProblems(
      content.stackReferences,
      ["stackReferences"],
      "Write `organization/project/stack: { outputs: { ... } }`.",
    ),
    ...entriesOf(content.stackReferences).flatMap(([name, stack]) => [
      ...mapProblems(stack, ["stackReferences", name], "Give `outputs:`."),
      ...unknownKeys(stack, stackKeys, ["stackReferences", name]),
      ...stackKeys.flatMap((key) =>
        mapProblems(mapOf(stack)[key], ["stackReferences", name, key], "Name each output and its value."),
      ),
    ]),
    ...mapProblems(content.remoteFiles, ["remoteFiles"], remoteFix),
    ...entriesOf(content.remoteFiles).flatMap(([address, path]) => remoteProblems(address, path)),
  ];
}

const remoteExample = "https://example.com/code.zip: copies/code.zip";

function remoteProblems(address: string, path: Value): Problem[] {
  const at = ["remoteFiles", address];
  if (!URL.canParse(address)) return [{ path: at, allowed: "the copy of an address", fix: remoteFix }];
  return typeof path === "string"
    ? []
    : [{ path: at, allowed: "a path relative to the program's folder", fix: remoteFix }];
}

const remoteFix = `For example \`${remoteExample}\`.`;

function invokeProblems(invokes: Value | undefined): Problem[] {
  if (invokes === undefined || invokes === null) return [];
  if (!Array.isArray(invokes))
    return [{ path: ["invokes"], allowed: "a list", fix: "Begin each entry with `- token:`." }];
  return listOf(invokes).flatMap((entry, index) => {
    const path = ["invokes", index];
    if (!isMap(entry))
      return [{ path, allowed: "a map with token, args and result", fix: "Begin it with `- token:`." }];
    const problems = [
      ...unknownKeys(entry, fixtureKeys, path),
      ...mapProblems(entry.args, [...path, "args"], "Name each argument."),
    ];
    if (typeof entry.token !== "string" || !/^[^:\s]+:[^:\s]*:[^:\s]+$/.test(entry.token)) {
      problems.push({
        path: [...path, "token"],
        allowed: "the token of a function",
        fix: "For example `aws:ssm/getParameter:getParameter`.",
      });
    }
    if (entry.result === undefined) {
      problems.push({
        path: [...path, "result"],
        allowed: "the answer of the function",
        fix: "Add `result:`.",
      });
    }
    return problems;
  });
}

function unknownKeys(
  value: Value | undefined,
  allowed: readonly string[],
  path: readonly (string | number)[],
): Problem[] {
  return Object.keys(mapOf(value))
    .filter((key) => !allowed.includes(key))
    .map((key) => ({
      path: [...path, key],
      allowed: "left out",
      fix: `Known keys here are ${allowed.join(", ")}.`,
    }));
}

function mapProblems(value: Value | undefined, path: readonly (string | number)[], fix: string): Problem[] {
  return value === undefined || value === null || isMap(value) ? [] : [{ path, allowed: "a map", fix }];
}

function toFixture(entry: Value): Fixture {
  const { token, args, result } = mapOf(entry);
  return { token: String(token), args: mapOf(args), result: result ?? null };
}

function outputsOf({ outputs, secretOutputs }: ValueMap): ValueMap {
  const secrets = entriesOf(secretOutputs).map(([name, value]) => [name, makeSecret(value)] as const);
  return { ...mapOf(outputs), ...Object.fromEntries(secrets) };
}

const mapOf = (value: Value | undefined): ValueMap => (isMap(value) ? value : {});
const listOf = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? value : []);
const textOf = (value: Value) => (typeof value === "string" ? value : JSON.stringify(value));

function entriesOf(value: Value | undefined): [string, Value][] {
  return Object.entries(mapOf(value)).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, member]],
  );
}

function valueAt(value: Value, path: readonly (string | number)[]): Value | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const member = Array.isArray(value) ? listOf(value)[Number(first)] : mapOf(value)[first];
  return member === undefined ? undefined : valueAt(member, rest);
}

/** The node at a path, or the innermost one above it that is there. */
function nearestNode(root: unknown, path: readonly (string | number)[]): Node | undefined {
  let node = isNode(root) ? root : undefined;
  for (const step of path) {
    const inner: unknown = isCollection(node) ? node.get(step, true) : undefined;
    if (!isNode(inner)) break;
    node = inner;
  }
  return node;
}

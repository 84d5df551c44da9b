import type { Registration } from "../model/registration";
import type { ValueMap } from "../model/values";
import { stackType, typeOf } from "../protocol/urn";
import type { PropertyFinding } from "./finding";
import { leavesOf } from "./leaves";
import { formatPath, type PropertyPath } from "@eks-platform/plan";

/** What JavaScript leaves in a text in place of a value. */
interface SuspiciousPattern {
  readonly pattern: RegExp;
  readonly cause: string;
}

const quote = "\"'`";

/**
 * Texts that JavaScript produces by itself.
 *
 * `undefined` is a word too. It counts only in a text without white space, which is a name, an address or a path and
 * no prose; there it must be all of the text or stand between separators, as an interpolated part does
 * (`web-undefined`, `arn:aws:s3:::undefined/*`). Between quotes, or beside an operator, it is code.
 */
const suspiciousPatterns: readonly SuspiciousPattern[] = [
  {
    pattern: new RegExp(
      `^(?=\\S+$).*?(?<![\\p{L}\\p{N}${quote}]|[=!]=)undefined(?![\\p{L}\\p{N}${quote}(])`,
      "u",
    ),
    cause: "a value that is undefined was made a part of the text",
  },
  {
    pattern: new RegExp(`(?<![${quote}])\\[object (?:Object|Promise)\\](?![${quote}])`),
    cause: "an object was made a part of the text; name the member that is meant, or use JSON.stringify",
  },
  {
    pattern: /Calling \[to(?:String|JSON)\] on an \[Output/,
    cause: "an output was made a part of the text; use pulumi.interpolate, pulumi.jsonStringify or apply",
  },
];

/** What every match has in it: most texts have not, and need no closer look. */
const suspicious = /undefined|\[object |Calling \[to/;

/** Longest text that is repeated in a message, in characters. */
const longestShown = 60;

/**
 * Finds texts with an interpolated value that is not a text: in inputs of custom resources, in the stack's outputs,
 * and in inputs of components that they do not pass on. Copies within a resource are reported once.
 */
export function findSuspiciousText(resources: readonly Registration[]): readonly PropertyFinding[] {
  const customs = resources
    .filter(({ custom }) => custom)
    .flatMap((resource) => findInProperties(resource, resource.inputs));
  const passedOn = new Set(customs.map(({ text }) => text));
  const others = resources
    .filter(({ custom }) => !custom)
    .flatMap((resource) =>
      findInProperties(resource, resource.type === stackType ? resource.outputs : resource.inputs),
    )
    .filter(({ text, finding }) => typeOf(finding.urn) === stackType || !passedOn.has(text));
  return [...customs, ...others].map(({ finding }) => finding);
}

interface SuspiciousText {
  readonly text: string;
  readonly finding: PropertyFinding;
}

function findInProperties({ urn }: Registration, properties: ValueMap): readonly SuspiciousText[] {
  const found = new Map<string, SuspiciousText>();
  for (const { path, value, secret } of leavesOf(properties)) {
    if (typeof value !== "string" || !suspicious.test(value)) continue;
    for (const text of texts(value, path)) {
      const match = suspiciousPatterns.find(({ pattern }) => pattern.test(text.value));
      if (match === undefined || found.has(text.value)) continue;
      const shown = secret ? "" : ` is ${JSON.stringify(shortened(text.value))}`;
      const message = `${formatPath(text.path)}${shown}: ${match.cause}.`;
      found.set(text.value, { text: text.value, finding: { severity: "warning", urn, message } });
    }
  }
  return [...found.values()];
}

interface Text {
  readonly path: PropertyPath;
  readonly value: string;
}

/** A text, or the content of a JSON document. */
function texts(value: string, path: PropertyPath): readonly Text[] {
  if (!/^\s*[[{]/.test(value)) return [{ path, value }];
  try {
    return textsIn(JSON.parse(value), path);
  } catch {
    return [{ path, value }];
  }
}

function textsIn(value: unknown, path: PropertyPath): readonly Text[] {
  if (typeof value === "string") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    textsIn(member, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** As much of a text as identifies it: a part of its first line. */
function shortened(text: string): string {
  const shown = text.slice(0, longestShown).split("\n", 1).join();
  return shown.length < text.length ? `${shown}…` : text;
}

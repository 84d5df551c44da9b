/** What a declared TypeScript type says about a value. */
export type Shape =
  | { readonly kind: "text" | "number" | "flag" | "anything" }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "list"; readonly element: Shape }
  | { readonly kind: "map"; readonly element: Shape }
  /** An interface among the SDK's nested types, for example `eks.ClusterVpcConfig`. */
  | { readonly kind: "object"; readonly name: string }
  /** Another resource. */
  | { readonly kind: "resource" };

const bracketPairs: Readonly<Record<string, number>> = {
  "{": 1,
  "(": 1,
  "[": 1,
  "<": 1,
  "}": -1,
  ")": -1,
  "]": -1,
  ">": -1,
};

/** Reads a type as declarations of generated SDKs write it. What it cannot tell apart is `"anything"`. */
export function readShape(type: string): Shape {
  const text = withoutUndefined(type);
  const [first, ...others] = alternatives(text);
  if (first === undefined) return { kind: "anything" };
  // A union of words or of enums is as good as its first member; `string | Enum` is text.
  if (others.length > 0) return readShape(others.includes("string") ? "string" : first);
  return readSingle(text);
}

function readSingle(text: string): Shape {
  if (text.endsWith("[]")) return { kind: "list", element: readShape(unwrapped(text.slice(0, -2))) };
  const generic = /^(?:Array|ReadonlyArray)<([\s\S]+)>$/.exec(text)?.[1];
  if (generic !== undefined) return { kind: "list", element: readShape(generic) };
  const lifted = /^pulumi\.(?:Output|Input)<([\s\S]+)>$/.exec(text)?.[1];
  if (lifted !== undefined) return readShape(lifted);

  const entry = /^\{\s*\[\w+: string\]: ([\s\S]+?);?\s*\}$/.exec(text)?.[1];
  if (entry !== undefined) return { kind: "map", element: readShape(entry) };
  const word = /^"(.*)"$/.exec(text)?.[1];
  if (word !== undefined) return { kind: "literal", value: word };
  const nested = /^outputs\.([\w.]+)$/.exec(text)?.[1];
  if (nested !== undefined) return { kind: "object", name: nested };

  if (text === "string" || text.startsWith("enums.") || text === "pulumi.ID") return { kind: "text" };
  if (text === "number") return { kind: "number" };
  if (text === "boolean") return { kind: "flag" };
  if (text === "true" || text === "false") return { kind: "literal", value: text === "true" };
  // `Vpc` of the same module, or `pulumiAws.ec2.Vpc` of another package.
  if (/^(?:\w+\.)*[A-Z]\w*$/.test(text) && !text.startsWith("pulumi.")) return { kind: "resource" };
  return { kind: "anything" };
}

/** True if the type allows an absent value. */
export function isOptional(type: string): boolean {
  return alternatives(type.trim()).includes("undefined");
}

function withoutUndefined(type: string): string {
  return alternatives(type.trim())
    .filter((part) => part !== "undefined")
    .join(" | ");
}

function unwrapped(text: string): string {
  return text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
}

/** The members of a union; those inside brackets stay together. */
function alternatives(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "|" && depth === 0) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    } else {
      depth += bracketPairs[character] ?? 0;
    }
  }
  return [...parts, text.slice(start).trim()].filter((part) => part !== "");
}

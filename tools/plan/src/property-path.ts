/** The path to a property: names of members and indices of elements. `*` matches any of them. */
export type PropertyPath = readonly (string | number)[];

const plainName = /^[A-Za-z0-9_]+$/;

/**
 * Reads a path as programs write it in `ignoreChanges`, for example `spec.ports[0]["app.kubernetes.io/name"]`.
 *
 * @returns `undefined` if the text is not a path
 * @see https://www.pulumi.com/docs/iac/concepts/resources/options/ignorechanges/
 */
export function parsePath(text: string): PropertyPath | undefined {
  const path: (string | number)[] = [];
  if (text.startsWith(".")) return undefined;
  // A member after a dot, or at the start; an element in brackets: a quoted name, an index, or any.
  const part = /(?:^|\.)(?<name>[^.[]+)|\.?\["(?<quoted>(?:\\"|[^"])*)"\]|\.?\[(?<index>\d+|\*)\]/y;
  while (part.lastIndex < text.length) {
    const groups = part.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const { name, quoted, index } = groups;
    if (index !== undefined) path.push(index === "*" ? "*" : Number(index));
    else path.push(name ?? (quoted ?? "").replaceAll('\\"', '"'));
  }
  return path;
}

/** The top-level property of a path: of `vpcConfig.subnetIds[0]`, it is `vpcConfig`. */
export function topLevelProperty(text: string): string {
  return String(parsePath(text)?.[0] ?? text);
}

/** Formats a path as Pulumi does in a detailed diff. */
export function formatPath(path: PropertyPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    if (!plainName.test(part)) return `${text}["${part.replaceAll('"', '\\"')}"]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");
}

/** True if a pattern matches a path or one of its ancestors. */
export function covers(pattern: PropertyPath, path: PropertyPath): boolean {
  return (
    pattern.length <= path.length && pattern.every((part, index) => part === "*" || part === path[index])
  );
}

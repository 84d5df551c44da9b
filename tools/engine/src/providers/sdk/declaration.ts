/** A property of a declared class or interface. */
export interface Member {
  readonly name: string;

  /** True if it is declared with a question mark. */
  readonly optional: boolean;
  readonly type: string;
}

/**
 * Properties of a class or an interface of a declaration file, in order.
 *
 * @param head the line that opens it, without the brace, for example `export interface VpcArgs`
 * @param indent blanks before that line and its closing brace
 */
export function membersOf(source: string, head: string, indent = ""): readonly Member[] | undefined {
  const start = findHead(source, `${indent}${head}`);
  if (start === undefined) return undefined;
  const open = source.indexOf("{", start);
  const end = source.indexOf(`\n${indent}}`, open);
  return statements(source.slice(open + 1, end)).flatMap((statement) => readMember(statement) ?? []);
}

/** Position of a line that begins so and goes on with no letter. */
function findHead(source: string, head: string): number | undefined {
  if (source.startsWith(head)) return 0;
  let at = source.indexOf(`\n${head}`);
  while (at >= 0 && /\w/.test(source.charAt(at + 1 + head.length))) at = source.indexOf(`\n${head}`, at + 1);
  return at < 0 ? undefined : at + 1;
}

/** The parts of a body between semicolons; those inside brackets stay together. Comments are dropped. */
function statements(body: string): string[] {
  const code = body.replace(/\/\*[\s\S]*?\*\//g, "");
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < code.length; index++) {
    const character = code.charAt(index);
    if (character === "{" || character === "(") depth++;
    else if (character === "}" || character === ")") depth--;
    else if (character === ";" && depth === 0) {
      parts.push(code.slice(start, index).trim());
      start = index + 1;
    }
  }
  return parts;
}

function readMember(statement: string): Member | undefined {
  const [, name, mark, type] = /^(?:readonly )?["']?([\w$.-]+)["']?(\?)?!?: ([\s\S]+)$/.exec(statement) ?? [];
  if (name === undefined || type === undefined) return undefined;
  return { name, optional: mark === "?", type: type.replace(/\s+/g, " ") };
}

/** The type inside `pulumi.Output<...>`. */
export function insideOutput(type: string): string | undefined {
  return /^pulumi\.Output<([\s\S]+)>$/.exec(type)?.[1]?.trim();
}

import { type Member, membersOf } from "./declaration";
import type { SdkPackage } from "./sdk-package";

/**
 * The nested output types of an SDK. Their file may have more than five megabytes: it is read when the first type is
 * asked for, and only the namespaces and interfaces that are asked for are looked up in it.
 */
export class NestedTypes {
  private source: string | undefined;
  private readonly known = new Map<string, readonly Member[] | undefined>();

  constructor(private readonly sdk: SdkPackage) {}

  /** Properties of an interface, for example of `eks.ClusterVpcConfig`. */
  membersOf(name: string): readonly Member[] | undefined {
    if (!this.known.has(name)) this.known.set(name, this.lookUp(name));
    return this.known.get(name);
  }

  private lookUp(name: string): readonly Member[] | undefined {
    const path = name.split(".");
    const type = path.pop() ?? "";
    let scope = (this.source ??= this.sdk.readFile("types/output.d.ts") ?? "");
    let indent = "";
    for (const namespace of path) {
      const inner = bodyOf(scope, namespace, indent);
      if (inner === undefined) return undefined;
      scope = inner;
      indent += "    ";
    }
    return membersOf(scope, `${indent === "" ? "export " : ""}interface ${type}`, indent);
  }
}

function bodyOf(source: string, namespace: string, indent: string): string | undefined {
  const heads =
    indent === ""
      ? ["export declare namespace", "export namespace"]
      : [`${indent}namespace`, `${indent}export namespace`];
  for (const head of heads) {
    const start = source.indexOf(`\n${head} ${namespace} {`);
    if (start >= 0) return source.slice(start, source.indexOf(`\n${indent}}`, start + 1) + indent.length + 2);
  }
  return undefined;
}

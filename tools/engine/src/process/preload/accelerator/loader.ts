import Module from "node:module";

/** What Node's CommonJS loader is asked for. */
export interface LoadRequest {
  /** As the importing file wrote it. */
  readonly request: string;

  /** The importing file; empty for the first module. */
  readonly from: string;

  /** Loads what was asked for. */
  load(): unknown;
}

/** Answers some requests of the loader itself, and gives `undefined` for all others. */
export type LoadRule = (request: LoadRequest) => unknown;

type Load = (
  request: string,
  parent: { readonly filename?: string | null } | undefined,
  isMain: boolean,
) => unknown;

/** True for a file of an installed `@pulumi/pulumi`. */
export const isOfSdk = (file: string) => /[\\/]@pulumi[\\/]pulumi[\\/]/.test(file);

/** Puts rules before Node's CommonJS loader. The first one that answers wins. */
export function installRules(rules: readonly LoadRule[]): void {
  // Node has no public hook for `require` in every version that we support; `_load` is what all such tools replace.
  const loader = Module as unknown as { _load: Load };
  const original = loader._load;
  loader._load = function (request, parent, isMain) {
    const load = () => Reflect.apply(original, this, [request, parent, isMain]) as unknown;
    const asked: LoadRequest = { request, from: parent?.filename ?? "", load };
    for (const rule of rules) {
      const answer = rule(asked);
      if (answer !== undefined) return answer;
    }
    return load();
  };
}

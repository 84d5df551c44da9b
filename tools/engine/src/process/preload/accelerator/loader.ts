import Module from "node:module";

/** A request to Node's CommonJS loader. */
export interface LoadRequest {
  /** As in the importing file. */
  readonly request: string;

  /** The importing file; empty for the first module. */
  readonly from: string;

  /** Loads the requested module. */
  load(): unknown;
}

/** Answers some requests itself, and returns `undefined` for all others. */
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
  // Not every supported version of Node has a public hook for `require`; all such tools replace `_load`.
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

import type { Input } from "@pulumi/pulumi";
import type { Setting } from "./setting";

/** The type of a setting as a user gives it. */
export type GivenValue<S> = Value<S, "given">;

/** The type of a setting once its defaults are filled, at every depth. */
export type ResolvedValue<S> = Value<S, "resolved">;

type Value<S, Stage extends "given" | "resolved"> = [Setting] extends [S]
  ? unknown // Of any setting nothing is known; without this line the compiler would look for ever.
  : S extends { readonly input: true }
    ? Input<Plain<S, Stage>>
    : Plain<S, Stage>;

type Plain<S, Stage extends "given" | "resolved"> = S extends {
  readonly kind: "list";
  readonly items: infer I;
}
  ? Items<S, Value<I, Stage>>
  : S extends { readonly kind: "map"; readonly values: infer V }
    ? MapOf<S, Value<V, Stage>>
    : S extends { readonly kind: "object"; readonly fields: infer F }
      ? { readonly given: Given<F>; readonly resolved: Resolved<F> }[Stage]
      : S extends { readonly kind: "union"; readonly options: infer O }
        ? { [K in keyof O & string]: Option<S, K, O[K], Value<O[K], Stage>> }[keyof O & string]
        : Scalar<S>;

type Scalar<S> = S extends { readonly kind: "boolean" }
  ? boolean
  : S extends { readonly kind: "integer" }
    ? number
    : S extends { readonly kind: "string" }
      ? string
      : S extends { readonly kind: "enum"; readonly values: infer V }
        ? V extends readonly (infer Value)[]
          ? Value
          : keyof V
        : unknown;

/** Lists that may be outputs are those of Pulumi, which are mutable. */
type Items<S, V> = S extends { readonly input: true } ? V[] : readonly V[];

type MapOf<S, V> = S extends { readonly keys: readonly (infer K extends string)[] }
  ? { readonly [Name in K]?: V }
  : Readonly<Record<string, V>>;

type Option<S, Name extends string, O, V> = S extends { readonly tag: infer Tag extends string }
  ? { readonly [T in Tag]: Name } & V
  : O extends { readonly kind: "literal" }
    ? Name
    : { readonly [N in Name]: V };

type OptionalKeys<F> = {
  [K in keyof F]: F[K] extends { readonly optional: true } | { readonly default: unknown } ? K : never;
}[keyof F];

type AbsentKeys<F> = {
  [K in keyof F]: F[K] extends { readonly optional: true } ? K : never;
}[keyof F];

/** Settings as a user gives them: those that have a default or are optional may be left out. */
export type Given<F> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: GivenValue<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: GivenValue<F[K]> };

/** Settings with their defaults filled: only those that are optional may be missing. */
export type Resolved<F> = {
  readonly [K in Exclude<keyof F, AbsentKeys<F>>]: ResolvedValue<F[K]>;
} & { readonly [K in AbsentKeys<F>]?: ResolvedValue<F[K]> };

import type { Input } from "@pulumi/pulumi";

/**
 * What a chart's list in `chart-values/` says of its values. The list has the shape of the values themselves, with a
 * specimen at the end of each path: `0` a number, `""` a text, `false` a boolean, `[]` a list, `{}` a map with keys of the
 * user's own, `null` anything. Beside known keys, `"*"` says that any other key is the user's own.
 */
export interface ChartValueList {
  /** Version of the chart that the list was read from. A list says nothing of another version. */
  readonly version: string;

  readonly values: unknown;
}

/** The values that a chart reads, all optional. A path that the chart does not know does not compile. */
export type ChartValues<List extends ChartValueList> = Values<List["values"]>;

type Values<Specimen> = [Specimen] extends [null]
  ? unknown
  : Specimen extends boolean
    ? Input<boolean>
    : Specimen extends number
      ? Input<number>
      : Specimen extends string
        ? // Charts quote their texts, so that a number may stand where the default is a text.
          Input<string | number>
        : Specimen extends readonly unknown[]
          ? readonly unknown[]
          : keyof Specimen extends never
            ? Readonly<Record<string, unknown>>
            : KnownKeys<Specimen> & OwnKeys<Specimen>;

type KnownKeys<Specimen> = { readonly [Key in Exclude<keyof Specimen, "*">]?: Values<Specimen[Key]> };

type OwnKeys<Specimen> = "*" extends keyof Specimen ? Readonly<Record<string, unknown>> : unknown;

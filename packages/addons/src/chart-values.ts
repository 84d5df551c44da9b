import type { Input } from "@pulumi/pulumi";

/**
 * What a chart's list in `chart-values/` says of its values. The list has the shape of the values themselves, with a
 * sample at the end of each path: `0` for a number, `""` a string, `false` a boolean, `[]` a list, `{}` a map whose keys the
 * user chooses, `null` anything. Beside known keys, `"*"` means that the user may add any other key.
 */
export interface ChartValueList {
  /** Version of the chart that the list was read from. A list says nothing of another version. */
  readonly version: string;

  readonly values: unknown;
}

/** The values that a chart reads, all optional. A path that the chart does not know does not compile. */
export type ChartValues<List extends ChartValueList> = Values<List["values"]>;

type Values<Sample> = [Sample] extends [null]
  ? unknown
  : Sample extends boolean
    ? Input<boolean>
    : Sample extends number
      ? Input<number>
      : Sample extends string
        ? // Charts quote their strings, so that a number is allowed where the default is a string.
          Input<string | number>
        : Sample extends readonly unknown[]
          ? readonly unknown[]
          : keyof Sample extends never
            ? Readonly<Record<string, unknown>>
            : KnownKeys<Sample> & OwnKeys<Sample>;

type KnownKeys<Sample> = { readonly [Key in Exclude<keyof Sample, "*">]?: Values<Sample[Key]> };

type OwnKeys<Sample> = "*" extends keyof Sample ? Readonly<Record<string, unknown>> : unknown;

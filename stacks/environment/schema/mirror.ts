import { type z } from "zod";

/**
 * The shape of a schema that speaks of every argument of a component, in the component's own types. A section
 * `satisfies` it, so that an argument which the schema lacks, or knows differently, does not compile.
 */
export type Mirror<Args> = { readonly [K in keyof Args]-?: z.ZodType<Exclude<Args[K], undefined>> };

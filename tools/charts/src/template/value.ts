/** Keys from the top of a chart's values. */
export type Path = readonly string[];

/**
 * What an expression of a template may stand for, as far as it matters for reading values: alternatives, since `default`
 * and `or` choose between several. Nothing in the list: something else than a value of the chart.
 */
export type Value = readonly Alternative[];

export type Alternative =
  /** What a chart's template starts with: `.Values`, `.Release` and so on. */
  | { readonly kind: "root"; readonly values: Path }
  | { readonly kind: "path"; readonly path: Path }
  | { readonly kind: "dict"; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  /** A text or a number that the template holds. */
  | { readonly kind: "literal"; readonly text: string };

export const nothing: Value = [];

/** A value below another one. */
export function field(value: Value, key: string): Value {
  return value.flatMap((alternative): Value => {
    switch (alternative.kind) {
      case "root":
        return key === "Values" ? [{ kind: "path", path: alternative.values }] : nothing;
      case "path":
        return [{ kind: "path", path: [...alternative.path, key] }];
      case "dict":
        return alternative.entries.get(key) ?? nothing;
      case "list":
        return alternative.items[Number(key)] ?? nothing;
      case "literal":
        return nothing;
    }
  });
}

export const fields = (value: Value, keys: readonly string[]): Value => keys.reduce(field, value);

/** The texts and numbers that an expression is known to be. */
export const literalsOf = (value: Value): readonly string[] =>
  value.flatMap((alternative) => (alternative.kind === "literal" ? [alternative.text] : []));

/** How templates use a value: it alone, by going through its keys, or by writing all of it out. */
export type Use = "alone" | "ranged" | "written";

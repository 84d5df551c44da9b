import type { PropertyPath } from "@eks-platform/plan";
import { printable, shorten } from "../layout/text-fit";

/** Longer values are shortened. The JSON document contains them in full. */
const longest = 40;

/** The value at a path as text, or `undefined` if there is none. */
export function changedValue(properties: unknown, path: PropertyPath): string | undefined {
  const value = path.reduce<unknown>(
    (whole, part) =>
      // Lists and maps alike are read by their keys.
      typeof whole === "object" && whole !== null
        ? (whole as Readonly<Record<string, unknown>>)[part]
        : undefined,
    properties,
  );
  return value === undefined || value === null
    ? undefined
    : shorten(printable(JSON.stringify(value)), longest);
}

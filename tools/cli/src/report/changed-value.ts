import type { PropertyPath } from "@eks-platform/plan";
import { printable, shorten } from "./text-fit";

/** Longer values are shortened: whoever needs all of one has the document. */
const longest = 40;

/** The value at the end of a path, as a report shows it; `undefined` if there is none. */
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

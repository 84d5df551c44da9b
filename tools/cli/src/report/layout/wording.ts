import type { Operation } from "@eks-platform/plan";

/** A count with its noun: `1 rule`, `2 rules`, `no rules`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return count === 0 ? `no ${plural}` : `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** A list in a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(label: readonly string[]): string {
  return label.length < 2 ? label.join("") : `${label.slice(0, -1).join(", ")} and ${label.at(-1)}`;
}

/** Number of items that {@link someListed} names. */
const mostListed = 10;

/** A list like {@link listed}. A long list is cut, with the number of remaining items. */
export function someListed(label: readonly string[]): string {
  const more = label.length - mostListed;
  return more > 1 ? listed([...label.slice(0, mostListed), counted(more, "other")]) : listed(label);
}

/** Label of each operation, and the sign that Pulumi displays for it. */
export const operationLabels: Readonly<Record<Operation, { readonly label: string; readonly sign: string }>> =
  {
    create: { label: "to create", sign: "+" },
    update: { label: "to update", sign: "~" },
    replace: { label: "to replace", sign: "+-" },
    delete: { label: "to delete", sign: "-" },
    import: { label: "to import", sign: "=" },
    same: { label: "unchanged", sign: "" },
    read: { label: "read", sign: ">" },
    refresh: { label: "to refresh", sign: "~" },
    discard: { label: "to discard", sign: "<" },
    "create-replacement": { label: "to create as a replacement", sign: "++" },
    "delete-replaced": { label: "to delete as replaced", sign: "--" },
    "read-replacement": { label: "read as a replacement", sign: ">>" },
    "import-replacement": { label: "to import as a replacement", sign: "=>" },
    "discard-replaced": { label: "to discard as replaced", sign: "<<" },
    "remove-pending-replace": { label: "to remove as replaced", sign: "~" },
  };

import type { Operation } from "@eks-platform/plan";

/** A count with its noun: `1 rule`, `2 rules`, `no rules`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return count === 0 ? `no ${plural}` : `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** A list as a sentence has it: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** So many words of a list are as many as a reader takes in. */
const mostListed = 10;

/** A list as {@link listed} has it; of a long one the beginning, and how many more there are. */
export function someListed(words: readonly string[]): string {
  const more = words.length - mostListed;
  return more > 1 ? listed([...words.slice(0, mostListed), counted(more, "other")]) : listed(words);
}

/** What is to happen to a resource, in words and by the sign that Pulumi's displays use. */
export const operationWords: Readonly<Record<Operation, { readonly words: string; readonly sign: string }>> =
  {
    create: { words: "to create", sign: "+" },
    update: { words: "to update", sign: "~" },
    replace: { words: "to replace", sign: "+-" },
    delete: { words: "to delete", sign: "-" },
    import: { words: "to import", sign: "=" },
    same: { words: "unchanged", sign: "" },
    read: { words: "read", sign: ">" },
    refresh: { words: "to refresh", sign: "~" },
    discard: { words: "to discard", sign: "<" },
    "create-replacement": { words: "to create as a replacement", sign: "++" },
    "delete-replaced": { words: "to delete as replaced", sign: "--" },
    "read-replacement": { words: "read as a replacement", sign: ">>" },
    "import-replacement": { words: "to import as a replacement", sign: "=>" },
    "discard-replaced": { words: "to discard as replaced", sign: "<<" },
    "remove-pending-replace": { words: "to remove as replaced", sign: "~" },
  };

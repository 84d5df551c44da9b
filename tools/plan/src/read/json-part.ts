import { isUrn } from "../urn";
import type { FileProblem } from "./plan-file-error";

/**
 * A part of a JSON document that is being read. What is not as it must be is noted, and reading goes on with a stand-in,
 * so that all problems come at once. Whoever reads must look at the problems before using what was read.
 */
export class JsonPart {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
    private readonly problems: FileProblem[],
  ) {}

  /** True if the document does not have it. Pulumi writes `null` for some lists and maps that are empty. */
  get absent(): boolean {
    return this.value === undefined || this.value === null;
  }

  member(key: string): JsonPart {
    const value = isRecord(this.value) ? this.value[key] : undefined;
    return new JsonPart(value, this.path === "" ? key : `${this.path}.${key}`, this.problems);
  }

  /** An object with the member, read, if the document has it; else an object without it. To be spread. */
  given<Key extends string, Value>(
    key: Key,
    read: (part: JsonPart) => Value,
  ): { readonly [key in Key]?: Value } {
    const part = this.member(key);
    // A computed key widens to `string`; the object has exactly this one key.
    return part.absent ? {} : ({ [key]: read(part) } as { readonly [key in Key]: Value });
  }

  record(): Readonly<Record<string, unknown>> {
    return isRecord(this.value) ? this.value : this.refuse("an object", {});
  }

  entries<Value>(read: (part: JsonPart) => Value): Readonly<Record<string, Value>> {
    return Object.fromEntries(Object.keys(this.record()).map((key) => [key, read(this.member(key))]));
  }

  list<Item>(read: (part: JsonPart) => Item): readonly Item[] {
    if (!Array.isArray(this.value)) return this.refuse("a list", []);
    return this.value.map((item, index) => read(new JsonPart(item, `${this.path}[${index}]`, this.problems)));
  }

  text(): string {
    return typeof this.value === "string" ? this.value : this.refuse("a text", "");
  }

  urn(): string {
    if (typeof this.value === "string" && isUrn(this.value)) return this.value;
    return this.refuse("a URN, as urn:pulumi:STACK::PROJECT::TYPE::NAME", "urn:pulumi:::::::");
  }

  boolean(): boolean {
    return typeof this.value === "boolean" ? this.value : this.refuse("true or false", false);
  }

  count(): number {
    return Number.isSafeInteger(this.value) && Number(this.value) >= 0
      ? Number(this.value)
      : this.refuse("a whole number from 0", 0);
  }

  /** One of a closed set of words, or of numbers. */
  word<Word extends string | number>(words: readonly [Word, ...Word[]]): Word {
    const found = words.find((word) => word === this.value);
    if (found !== undefined) return found;
    const given =
      typeof this.value === "string" || typeof this.value === "number"
        ? JSON.stringify(this.value)
        : undefined;
    return this.refuse(words.length > 1 ? `one of ${words.join(", ")}` : `${words[0]}`, words[0], given);
  }

  /** Notes that this is not what it must be, and goes on with a stand-in. */
  refuse<StandIn>(allowed: string, standIn: StandIn, given = kindOf(this.value)): StandIn {
    this.problems.push({ path: this.path, given, allowed });
    return standIn;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (isRecord(value)) return "an object";
  return typeof value === "string" ? "a text" : String(value);
}

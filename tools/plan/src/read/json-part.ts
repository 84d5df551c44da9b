import { isUrn } from "../urn";
import type { FileProblem } from "./plan-file-error";

/**
 * A part of a JSON document that is being read. A wrong value is recorded as a problem and replaced by a placeholder, so that
 * all problems are reported at once. The caller checks the problems before it uses the result.
 */
export class JsonPart {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
    private readonly problems: FileProblem[],
  ) {}

  /** True if the document does not contain it. Pulumi writes `null` for some lists and maps that are empty. */
  get absent(): boolean {
    return this.value === undefined || this.value === null;
  }

  member(key: string): JsonPart {
    const value = isRecord(this.value) ? this.value[key] : undefined;
    return new JsonPart(value, this.path === "" ? key : `${this.path}.${key}`, this.problems);
  }

  /** An object with the parsed member if the document contains it, an empty object if not. Made for object spread. */
  optional<Key extends string, Value>(
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

  string(): string {
    return typeof this.value === "string" ? this.value : this.refuse("a string", "");
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

  /** One of a closed set of strings or numbers. */
  oneOf<Value extends string | number>(values: readonly [Value, ...Value[]]): Value {
    const found = values.find((value) => value === this.value);
    if (found !== undefined) return found;
    const given =
      typeof this.value === "string" || typeof this.value === "number"
        ? JSON.stringify(this.value)
        : undefined;
    return this.refuse(values.length > 1 ? `one of ${values.join(", ")}` : `${values[0]}`, values[0], given);
  }

  /** Records a problem with this value and returns a placeholder. */
  refuse<Placeholder>(allowed: string, placeholder: Placeholder, given = kindOf(this.value)): Placeholder {
    this.problems.push({ path: this.path, given, allowed });
    return placeholder;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (isRecord(value)) return "an object";
  return typeof value === "string" ? "a string" : String(value);
}

import assert from "node:assert/strict";
import { anyText } from "../declaration/format";
import { integer, json, list, literal, map, object, oneOf, string, union } from "../declaration/kinds";
import { typescriptTypes } from "./typescript";

const description = "A setting.";
const text = string({ description, format: anyText });

describe("typescriptTypes", () => {
  it("documents a member by all that its declaration says", () => {
    const size = integer({
      description: "Size of the volume.",
      min: 1,
      max: 9,
      unit: "GiB",
      default: 5,
      replaces: "the volume",
      source: "https://example.com",
    });
    assert.equal(
      typescriptTypes([object({ type: "DiskArgs", description: "A disk.", fields: { size } })]),
      `// Generated from the declarations of settings by \`npm run generate\`. Change those.

/** A disk. */
export interface DiskArgs {
  /**
   * Size of the volume. 1 to 9 GiB. Changing it replaces the volume.
   *
   * @default 5
   * @see https://example.com
   */
  readonly size?: number;
}
`,
    );
  });

  /** The type that an object's only member has. */
  const typeOfMember = (member: Parameters<typeof list>[0]["items"]) =>
    /readonly member\??: ([^;]*);/.exec(
      typescriptTypes([object({ type: "Args", description, fields: { member } })]),
    )?.[1];

  const types = {
    "a closed set": [oneOf({ description, values: ["a", "b"] }), '"a" | "b"'],
    "a closed set that changes with time": [oneOf({ description, values: ["1.35"], dated: true }), "string"],
    "a list of a closed set": [
      list({ description, items: oneOf({ description, values: ["a", "b"] }) }),
      'readonly ("a" | "b")[]',
    ],
    "a list that may be an output": [
      list({ description, items: { ...text, input: true }, input: true }),
      "Input<Input<string>[]>",
    ],
    "a map": [map({ description, values: text }), "Readonly<Record<string, string>>"],
    "a map of a closed set": [
      map({ description, keys: ["a", "b"], values: text }),
      '{ readonly [Name in "a" | "b"]?: string }',
    ],
    "any JSON": [json({ description }), "unknown"],
    "nothing to set": [object({ description, fields: {} }), "Readonly<Record<string, never>>"],
    "a union": [
      union({ description, type: "Capacity", options: { spot: literal({ description }) } }),
      "Capacity",
    ],
  } as const;
  for (const [what, [setting, type]] of Object.entries(types)) {
    it(`gives ${what} the type ${type}`, () => {
      assert.equal(typeOfMember(setting), type);
    });
  }

  it("declares each named type once, and imports those of another module", () => {
    const egress = oneOf({ description, type: "Egress", values: { none: "no way out." } });
    const network = object({ description, type: "Network", fields: { text } });
    const source = typescriptTypes(
      [
        object({
          type: "Args",
          description,
          fields: { one: egress, other: { ...egress, optional: true }, network },
        }),
      ],
      { Network: "core" },
    );
    assert.equal(source.match(/export type Egress = "none";/g)?.length, 1);
    assert.ok(source.includes('import type { Network } from "core";'));
    assert.ok(!source.includes("interface Network"));
    assert.ok(source.includes('- `"none"`: no way out.'));
  });

  it("writes the options of unions", () => {
    const mixed = object({ description, type: "Mixed", fields: { text } });
    const keyed = union({ description, type: "Keyed", options: { spot: literal({ description }), mixed } });
    const tagged = union({ description, type: "Tagged", tag: "kind", options: { mixed } });
    const source = typescriptTypes([keyed, tagged]);
    assert.ok(source.includes('export type Keyed = "spot" | { readonly mixed: Mixed };'));
    assert.ok(source.includes('export type Tagged = ({ readonly kind: "mixed" } & Mixed);'));
  });
});

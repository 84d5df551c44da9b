import assert from "node:assert/strict";
import { anyText } from "../declaration/format";
import {
  boolean,
  integer,
  json,
  list,
  literal,
  map,
  object,
  oneOf,
  string,
  union,
} from "../declaration/kinds";
import { pulumiSchema } from "./pulumi-schema";

const description = "A setting.";
const text = string({ description, format: anyText });

describe("pulumiSchema", () => {
  it("says of a property what Pulumi can know of it", () => {
    const { properties, required } = pulumiSchema(
      object({
        description,
        fields: {
          size: integer({ description: "Size.", min: 1, max: 9, default: 5, replaces: "the disk" }),
          key: string({ description, format: anyText, input: true, secret: true }),
          protect: boolean({ description, default: true }),
          data: json({ description, optional: true }),
        },
      }),
      "sample",
    );
    assert.deepEqual(properties, {
      size: {
        type: "integer",
        plain: true,
        description: "Size. 1 to 9. Changing it replaces the disk.",
        default: 5,
        willReplaceOnChanges: true,
      },
      key: { type: "string", description, secret: true },
      protect: { type: "boolean", plain: true, description, default: true },
      data: { $ref: "pulumi.json#/Any", plain: true, description },
    });
    assert.deepEqual(required, ["key"]);
  });

  it("leaves open a set that changes with time", () => {
    const fields = {
      version: oneOf({ description, values: ["1.35"], dated: true }),
      days: oneOf({ description, values: [1, 3], dated: true }),
    };
    const { properties, types } = pulumiSchema(object({ description, fields }), "sample");
    assert.deepEqual([properties["version"]?.type, properties["days"]?.type], ["string", "integer"]);
    assert.deepEqual(types, {});
  });

  it("gives types of their own to objects, closed sets and unions, named by type or by path", () => {
    const egress = oneOf({ description, type: "Egress", values: { none: "no way out." } });
    const capacity = union({
      description,
      options: { spot: literal({ description }), mixed: object({ description, fields: { text } }) },
    });
    const { properties, types } = pulumiSchema(
      object({
        description,
        type: "NetworkArgs",
        fields: {
          egress,
          capacity,
          groups: map({ description, values: list({ description, items: text }) }),
        },
      }),
      "sample",
    );
    assert.deepEqual(properties["egress"], { $ref: "#/types/sample:index:Egress", plain: true, description });
    assert.deepEqual(properties["capacity"], {
      oneOf: [{ type: "string" }, { $ref: "#/types/sample:index:NetworkArgsCapacity" }],
      plain: true,
      description,
    });
    assert.deepEqual(types["sample:index:Egress"], {
      type: "string",
      description,
      enum: [{ value: "none", description: "no way out." }],
    });
    assert.deepEqual(Object.keys(types), [
      "sample:index:Egress",
      "sample:index:NetworkArgsCapacity",
      "sample:index:NetworkArgsCapacityMixed",
    ]);
    assert.deepEqual(properties["groups"], {
      type: "object",
      additionalProperties: { type: "array", items: { type: "string", plain: true }, plain: true },
      plain: true,
      description,
    });
  });
});

import assert from "node:assert/strict";
import { anyText } from "../declaration/format";
import { jsonSchema } from "./json-schema";
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
import type { Setting } from "../declaration/setting";

const description = "A setting.";
const size = integer({ description: "Size.", min: 1, max: 9, unit: "GiB", default: 5, replaces: "the disk" });

describe("jsonSchema", () => {
  const rows: Readonly<Record<string, readonly [Setting, object]>> = {
    "true or false": [
      boolean({ description, optional: true, otherwise: "what AWS does" }),
      { type: "boolean", description: "A setting. Default: what AWS does." },
    ],
    "a number with bounds, unit, default and what a change of it replaces": [
      size,
      {
        type: "integer",
        minimum: 1,
        maximum: 9,
        default: 5,
        description: "Size. 1 to 9 GiB. Changing it replaces the disk.",
      },
    ],
    "a string of a format": [
      string({ description, format: { name: "a zone", pattern: /^z$/, example: "z" } }),
      {
        type: "string",
        pattern: "^z$",
        patternErrorMessage: "a zone",
        examples: ["z"],
        description: "A setting. A zone.",
      },
    ],
    "any string": [string({ description, format: anyText }), { type: "string", description }],
    "a closed set with meanings": [
      oneOf({ description, values: { off: "nothing.", on: "all." } }),
      { type: "string", enum: ["off", "on"], description: "A setting. off: nothing.; on: all." },
    ],
    "a closed set of numbers": [
      oneOf({ description, values: [1, 3] }),
      { type: "number", enum: [1, 3], description: "A setting. One of 1, 3." },
    ],
    "a list": [
      list({ description, items: boolean({ description }), minItems: 1, maxItems: 2, unique: true }),
      {
        type: "array",
        items: { type: "boolean", description },
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
        description: "A setting. 1 to 2 of them, all different.",
      },
    ],
    "a map with names of a format": [
      map({
        description,
        keys: { name: "a name", pattern: /^n$/, example: "n" },
        values: boolean({ description }),
        nonEmpty: true,
      }),
      {
        type: "object",
        propertyNames: { type: "string", pattern: "^n$", patternErrorMessage: "a name" },
        additionalProperties: { type: "boolean", description },
        minProperties: 1,
        description,
      },
    ],
    "a map with names of a closed set": [
      map({ description, keys: ["a"], values: json({ description }) }),
      {
        type: "object",
        propertyNames: { type: "string", enum: ["a"] },
        additionalProperties: { description },
        description,
      },
    ],
    "an object": [
      object({ description, fields: { on: boolean({ description }), size } }),
      {
        type: "object",
        properties: { on: { type: "boolean", description }, size: jsonSchema(size) },
        required: ["on"],
        additionalProperties: false,
        description,
      },
    ],
    "a union by key": [
      union({
        description,
        options: { off: literal({ description }), on: object({ description, fields: {} }) },
      }),
      {
        anyOf: [
          { const: "off", description },
          {
            type: "object",
            properties: { on: { type: "object", properties: {}, additionalProperties: false, description } },
            required: ["on"],
            additionalProperties: false,
          },
        ],
        description,
      },
    ],
    "a union by tag": [
      union({
        description,
        tag: "kind",
        options: { on: object({ description, fields: { on: boolean({ description }) } }) },
      }),
      {
        anyOf: [
          {
            type: "object",
            properties: { kind: { const: "on" }, on: { type: "boolean", description } },
            required: ["kind", "on"],
            additionalProperties: false,
            description,
          },
        ],
        description,
      },
    ],
  };
  for (const [what, [setting, schema]] of Object.entries(rows)) {
    it(`describes ${what}`, () => {
      assert.deepEqual(jsonSchema(setting), schema);
    });
  }

  for (const pattern of [/^[^]/, /^(?!a)/, /(?<=a)b/, /^(a)\1$/]) {
    it(`rejects ${String(pattern)}, which Pulumi's engine cannot compile`, () => {
      const format = { name: "a word", pattern, example: "b" };
      assert.throws(
        () => jsonSchema(string({ description, format })),
        /The pattern of a word is not portable to Go/,
      );
    });
  }
});

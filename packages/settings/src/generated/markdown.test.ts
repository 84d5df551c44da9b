import assert from "node:assert/strict";
import { anyText } from "../declaration/format";
import { integer, list, map, object, oneOf, string, union } from "../declaration/kinds";
import { referenceTable } from "./markdown";

const description = "A setting.";

describe("referenceTable", () => {
  it("has a row per setting at every depth, in the order of declaration", () => {
    const size = integer({
      description,
      min: 1,
      max: 9,
      unit: "GiB",
      default: 5,
      replaces: "the disk",
      source: "https://example.com",
    });
    const table = referenceTable(
      object({
        description,
        fields: {
          groups: map({ description, values: object({ description, fields: { size } }) }),
          marks: list({
            description,
            items: object({ description, fields: { key: string({ description, format: anyText }) } }),
            default: [],
          }),
          egress: oneOf({
            description,
            values: { none: "no | way out.", one: "one." },
            optional: true,
            otherwise: "what AWS does",
          }),
          kind: union({ description, options: { create: object({ description, fields: {} }) } }),
        },
      }),
    );
    assert.deepEqual(table.split("\n").slice(2, -1), [
      "| `groups` | A setting. |  | required |",
      "| `groups.*.size` | A setting. Changing it replaces the disk. [Source](https://example.com) | 1 to 9 GiB. | 5 |",
      "| `marks` | A setting. |  | [] |",
      "| `marks[].key` | A setting. |  | required |",
      "| `egress` | A setting. | `none`: no \\| way out.<br>`one`: one. | what AWS does |",
      "| `kind` | A setting. |  | required |",
      "| `kind.create` | A setting. |  | required |",
    ]);
  });
});

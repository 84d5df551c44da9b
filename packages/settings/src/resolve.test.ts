import assert from "node:assert/strict";
import { anyText } from "./declaration/format";
import { boolean, integer, list, literal, map, object, string, union } from "./declaration/kinds";
import { resolveFields } from "./resolve";

const description = "A setting.";
const days = integer({ description, min: 1, max: 30, default: 7 });
const group = object({ description, fields: { days, name: string({ description, format: anyText }) } });

describe("resolveFields", () => {
  it("fills defaults, and leaves out what is optional", () => {
    const protect = boolean({ description, optional: true });
    assert.deepEqual(resolveFields({ days, protect }, {}), { days: 7 });
  });

  it("fills defaults within lists, maps, unions and defaults", () => {
    const fields = {
      list: list({ description, items: group }),
      map: map({ description, values: group }),
      keyed: union({ description, options: { off: literal({ description }), on: group } }),
      tagged: union({ description, tag: "kind", options: { on: group } }),
      defaulted: object({ description, fields: { days }, default: {} }),
    };
    const name = "a";
    assert.deepEqual(
      resolveFields(fields, {
        list: [{ name }],
        map: { b: { name } },
        keyed: { on: { name } },
        tagged: { kind: "on", name },
      }),
      {
        list: [{ name, days: 7 }],
        map: { b: { name, days: 7 } },
        keyed: { on: { name, days: 7 } },
        tagged: { kind: "on", name, days: 7 },
        defaulted: { days: 7 },
      },
    );
  });

  it("prefers no default to what is given, and takes undefined for left out", () => {
    assert.deepEqual(resolveFields({ days }, { days: 3 }), { days: 3 });
    assert.deepEqual(resolveFields({ days }, { days: undefined }), { days: 7 });
  });

  it("leaves outputs and what fills a contract as they are", () => {
    class Component {
      readonly name = "a";
    }
    const component = new Component();
    const output = { __pulumiOutput: true };
    const contract = object({ description, fields: { days }, open: true });
    const resolved = resolveFields({ contract, group }, { contract: component, group: output });
    assert.equal(resolved.contract, component);
    assert.equal(resolved.group, output);
  });
});

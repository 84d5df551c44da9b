import assert from "node:assert/strict";
import { changesOf } from "./changes";
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
import { formatPath } from "../path";
import type { Setting } from "../declaration/setting";

const description = "A setting.";
const size = integer({ description, min: 1, max: 2 });

/** The changes of a value, by path: what it is before, and first after. */
const changes = (setting: Setting, value: unknown) =>
  Object.fromEntries(
    changesOf(setting, value).map(({ path, before, after }) => [formatPath(path), [before, after[0]]]),
  );

describe("changesOf", () => {
  it("gives a change of every setting of an object", () => {
    const fields = {
      size,
      on: boolean({ description, default: true }),
      word: oneOf({ description, values: ["a", "b"], optional: true }),
      text: string({ description, format: { ...anyText, example: "x", examples: ["y"] } }),
      data: json({ description, optional: true }),
    };
    const value = { size: 1, text: "x" };
    assert.deepEqual(changes(object({ description, fields }), value), {
      size: [value, { ...value, size: 2 }],
      on: [
        { ...value, on: true },
        { ...value, on: false },
      ],
      word: [value, { ...value, word: "a" }],
      text: [value, { ...value, text: "y" }],
      data: [value, { ...value, data: { sample: true } }],
    });
  });

  it("puts something into what is empty, and changes what is in it", () => {
    const item = object({ description, fields: { size } });
    assert.deepEqual(changes(map({ description, values: item }), {}), {
      "": [{}, { sample: { size: 1 } }],
      "sample.size": [{ sample: { size: 1 } }, { sample: { size: 2 } }],
    });
    assert.deepEqual(changes(list({ description, items: item }), []), {
      "": [[], [{ size: 1 }]],
      "[0].size": [[{ size: 1 }], [{ size: 2 }]],
    });
  });

  it("changes the option of a union, and the settings of each", () => {
    const setting = union({
      description,
      options: { off: literal({ description }), on: object({ description, fields: { size } }) },
    });
    assert.deepEqual(changes(setting, "off"), {
      "": ["off", { on: { size: 1 } }],
      "on.size": [{ on: { size: 1 } }, { on: { size: 2 } }],
    });
  });
});

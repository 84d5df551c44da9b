import assert from "node:assert/strict";
import { integer, list, someText, string } from "@eks-platform/settings";
import { findConfigProblems, resolveConfig, toPolicyConfigSchema } from "./config";
import { PackError } from "./pack-error";

const settings = {
  most: integer({ description: "The largest size.", min: 1, max: 9, default: 3 }),
  names: list({
    description: "Names that are allowed.",
    items: string({ description: "A name.", format: someText }),
    default: [],
  }),
  environment: string({ description: "An environment.", format: someText, optional: true }),
} as const;

describe("the configuration of a rule", () => {
  it("has the defaults of the settings that are not given", () => {
    assert.deepEqual(resolveConfig("size", settings, { names: ["a"] }), { most: 3, names: ["a"] });
  });

  it("is refused with every problem: the rule, the value, what is allowed, and how to fix it", () => {
    assert.throws(
      () => resolveConfig("size", settings, { most: 12, names: "a", enviroment: "dev" }),
      (error) => {
        assert.ok(error instanceof PackError);
        assert.deepEqual(error.message.split("\n"), [
          "The configuration of the policies is invalid:",
          "  - size: enviroment is not allowed as a key, which must be most, names, environment. Did you mean environment?",
          "  - size: most is 12 but must be a whole number from 1 to 9.",
          '  - size: names is "a" but must be a list, each text that is not empty. Write for example ["sample"].',
        ]);
        return true;
      },
    );
  });

  it("is refused if the rule has no settings", () => {
    assert.deepEqual(findConfigProblems("size", undefined, { most: 1 }), [
      "size: most is not allowed as a key, which must be left out: there is nothing to set. Remove it.",
    ]);
    assert.deepEqual(findConfigProblems("size", undefined, {}), []);
  });

  it("has a schema for CrossGuard with bounds and defaults", () => {
    assert.deepEqual(toPolicyConfigSchema(settings).properties["most"], {
      type: "integer",
      minimum: 1,
      maximum: 9,
      description: "The largest size. 1 to 9.",
      default: 3,
    });
    assert.equal(toPolicyConfigSchema(settings).required, undefined);
  });
});

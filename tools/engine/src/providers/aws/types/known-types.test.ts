import assert from "node:assert/strict";
import { Catalogue } from "../../catalogue";
import { knownTypes } from "./known-types";

const catalogue = Catalogue.of(__dirname);

/** Words of templates that are no properties. */
const derived =
  /^(hex|HEX|letters|capitals|digits|uuid|ipv4|certificate|region|account|partition|suffix|id|arn)$/;

const selectors = ["last", "after", "host", "path"];

describe("the known types of AWS", () => {
  for (const [kind, { id, arn, arnProperty = "arn", outputs = {}, defaults = {} }] of Object.entries(
    knownTypes,
  )) {
    it(`agree with the SDK about ${kind}`, () => {
      const file = kind.split("/")[1] ?? "";
      const schema = catalogue.resource(`aws:${kind}:${file.charAt(0).toUpperCase()}${file.slice(1)}`);
      assert.ok(schema, "the SDK has the type");

      for (const output of Object.keys(outputs)) assert.ok(schema.types[output], `${output} is an output`);
      for (const input of Object.keys(defaults))
        assert.ok(schema.optionalInputs.includes(input), `${input} is an optional input`);
      if (arn !== undefined) assert.ok(schema.types[arnProperty], `${arnProperty} is an output`);
      if (schema.types.arn !== undefined)
        assert.ok(
          arn !== undefined ||
            outputs.arn !== undefined ||
            /^cloudwatch\/eventTarget$|^sns\/topicPolicy$/.test(kind),
          "its ARN is known",
        );

      const templates = JSON.stringify([id, arn ?? "", outputs]);
      for (const [, word = "", detail] of templates.matchAll(/(?<!\$)\{(\w+)(?::([\w.-]+))?(?:=[^}]*)?\}/g)) {
        const property = detail !== undefined && selectors.includes(word) ? detail : word;
        assert.ok(derived.test(property) || schema.types[property], `{${property}} is a property`);
      }
    });
  }
});

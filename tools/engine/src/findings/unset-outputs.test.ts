import assert from "node:assert/strict";
import type { Registration } from "../model/registration";
import { makeSecret, unknown, type ValueMap } from "../model/values";
import { registrationOf, thing } from "../monitor/registration/registration.test.support";
import { findUnsetOutputs } from "./unset-outputs";

const schema = { version: "1.2.3", outputOnly: [], types: {}, optionalInputs: [] };

describe("findUnsetOutputs", () => {
  const found = (
    inputs: ValueMap,
    sources: Readonly<Record<string, readonly string[]>>,
    known = ["source"],
  ) => {
    const propertyDependencies = new Map(
      Object.entries(sources).map(([property, names]) => [property, new Set(names.map(thing))]),
    );
    const all = ["source", "other"].map((name): Registration => {
      const resource = registrationOf(thing(name));
      return known.includes(name) ? { ...resource, schema } : resource;
    });
    const byUrn = new Map(all.map((resource) => [resource.urn, resource]));
    const resource = registrationOf(thing("it"), { inputs, propertyDependencies });
    return [...findUnsetOutputs(resource, byUrn)].map(({ message }) =>
      message.slice(0, message.indexOf(" that no")),
    );
  };

  it("finds nothing where everything is known", () => {
    assert.deepEqual(found({ a: "1" }, { a: ["source"] }), []);
  });

  it("names the property, and the resource with the output", () => {
    assert.deepEqual(found({ tags: { a: "1", b: unknown } }, { tags: ["source"] }), [
      "tags.b is made of an output of source",
    ]);
  });

  it("looks into secrets, and reports a property once", () => {
    assert.deepEqual(found({ list: [makeSecret(unknown), unknown] }, { list: ["source"] }), [
      "list[0] is made of an output of source",
    ]);
  });

  it("reports nothing where the outputs are unknown, or the resource of the value is", () => {
    assert.deepEqual(found({ a: unknown }, { a: ["other"] }), []);
    assert.deepEqual(found({ a: unknown }, { a: ["source", "other"] }), []);
    assert.deepEqual(found({ a: unknown }, { a: [] }), []);
    assert.deepEqual(found({ tagsAll: unknown }, {}), []);
  });
});

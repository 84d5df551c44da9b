import assert from "node:assert/strict";
import fc from "fast-check";
import { secret, unknown, type ValueMap } from "../../protocol/values";
import type { ProviderState } from "../cloud";
import { allTags } from "./tags";

const provider = (inputs: ValueMap): ProviderState => ({
  urn: "u",
  type: "pulumi:providers:aws",
  name: "p",
  inputs,
});
const withDefaults = (tags: Readonly<Record<string, string>>) =>
  provider({ defaultTags: JSON.stringify({ tags }) });

describe("allTags", () => {
  it("has the provider's tags, overruled by the resource's own", () => {
    const tags = allTags({ Name: "a", team: "mine" }, withDefaults({ team: "theirs", cost: "42" }));
    assert.deepEqual(tags, { team: "mine", cost: "42", Name: "a" });
  });

  it("is empty where there are none", () => {
    assert.deepEqual(allTags(undefined, provider({})), {});
    assert.deepEqual(allTags(undefined, undefined), {});
  });

  it("leaves out what the provider ignores", () => {
    const ignoring = provider({
      ignoreTags: JSON.stringify({ keys: ["a"], keyPrefixes: ["kubernetes.io/"] }),
    });
    assert.deepEqual(allTags({ a: "1", b: "2", "kubernetes.io/x": "3" }, ignoring), { b: "2" });
  });

  it("is unknown as a whole if a tag, or the provider, is", () => {
    assert.equal(allTags({ a: unknown, b: "2" }, provider({})), unknown);
    assert.equal(allTags({ b: "2" }, provider({ profile: unknown })), unknown);
  });

  it("opens secret defaults and tags", () => {
    assert.deepEqual(allTags(secret({ a: "1" }), provider({ defaultTags: secret('{"tags":{"b":"2"}}') })), {
      a: "1",
      b: "2",
    });
  });

  it("never loses a tag of the resource", () => {
    const tags = fc.dictionary(fc.stringMatching(/^[A-Za-z][\w:./=+@-]{0,20}$/), fc.string());
    fc.assert(
      fc.property(tags, tags, (own, defaults) => {
        const all = allTags(own, withDefaults(defaults));
        assert.deepEqual(all, { ...defaults, ...own });
      }),
    );
  });
});

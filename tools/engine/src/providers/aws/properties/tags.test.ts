import assert from "node:assert/strict";
import fc from "fast-check";
import type { ProviderState } from "../../../model/provider-request";
import { makeSecret, unknown, type ValueMap } from "../../../model/values";
import { mergeTags } from "./tags";

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
    const tags = mergeTags({ Name: "a", team: "mine" }, withDefaults({ team: "theirs", cost: "42" }));
    assert.deepEqual(tags, { team: "mine", cost: "42", Name: "a" });
  });

  it("is empty without tags", () => {
    assert.deepEqual(mergeTags(undefined, provider({})), {});
    assert.deepEqual(mergeTags(undefined, undefined), {});
  });

  it("leaves out what the provider ignores", () => {
    const ignoring = provider({
      ignoreTags: JSON.stringify({ keys: ["a"], keyPrefixes: ["kubernetes.io/"] }),
    });
    assert.deepEqual(mergeTags({ a: "1", b: "2", "kubernetes.io/x": "3" }, ignoring), { b: "2" });
  });

  it("is unknown as a whole if a tag, or the provider, is", () => {
    assert.equal(mergeTags({ a: unknown, b: "2" }, provider({})), unknown);
    assert.equal(mergeTags({ b: "2" }, provider({ profile: unknown })), unknown);
  });

  it("opens secret defaults and tags", () => {
    assert.deepEqual(
      mergeTags(makeSecret({ a: "1" }), provider({ defaultTags: makeSecret('{"tags":{"b":"2"}}') })),
      {
        a: "1",
        b: "2",
      },
    );
  });

  it("never loses a tag of the resource", () => {
    const tags = fc.dictionary(fc.stringMatching(/^[A-Za-z][\w:./=+@-]{0,20}$/), fc.string());
    fc.assert(
      fc.property(tags, tags, (own, defaults) => {
        const all = mergeTags(own, withDefaults(defaults));
        assert.deepEqual(all, { ...defaults, ...own });
      }),
    );
  });
});

import assert from "node:assert/strict";
import { isProduction } from "./environment";

const provider = (defaultTags: unknown) => ({ type: "pulumi:providers:aws", props: { defaultTags } });
const dev = { "platform:environment": "dev" };
const unset = { config: {} };

describe("isProduction", () => {
  it("treats a resource without an environment as production", () => {
    assert.equal(isProduction(undefined, unset), true);
    assert.equal(isProduction({}, { ...unset, provider: provider(undefined) }), true);
  });

  it("uses the tag of the resource", () => {
    assert.equal(isProduction(dev, unset), false);
    assert.equal(isProduction({ "platform:environment": "production" }, unset), true);
  });

  it("uses the default tags of the provider, as JSON or as an object", () => {
    assert.equal(isProduction({}, { ...unset, provider: provider(JSON.stringify({ tags: dev })) }), false);
    assert.equal(isProduction({}, { ...unset, provider: provider({ tags: dev }) }), false);
  });

  it("prefers the setting to any tag", () => {
    assert.equal(isProduction(dev, { config: { environment: "prod" } }), true);
  });
});

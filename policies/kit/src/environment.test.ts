import assert from "node:assert/strict";
import { isProduction } from "./environment";

const provider = (defaultTags: unknown) => ({ type: "pulumi:providers:aws", props: { defaultTags } });
const dev = { "platform:environment": "dev" };
const unset = { config: { environment: "" } };

describe("isProduction", () => {
  it("takes for production what does not say where it belongs", () => {
    assert.equal(isProduction(undefined, unset), true);
    assert.equal(isProduction({}, { ...unset, provider: provider(undefined) }), true);
  });

  it("goes by the tag on the resource", () => {
    assert.equal(isProduction(dev, unset), false);
    assert.equal(isProduction({ "platform:environment": "production" }, unset), true);
  });

  it("goes by the default tags of the provider, as a text or as an object", () => {
    assert.equal(isProduction({}, { ...unset, provider: provider(JSON.stringify({ tags: dev })) }), false);
    assert.equal(isProduction({}, { ...unset, provider: provider({ tags: dev }) }), false);
  });

  it("goes by the setting before any tag", () => {
    assert.equal(isProduction(dev, { config: { environment: "prod" } }), true);
  });
});

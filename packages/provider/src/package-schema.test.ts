import { addonsSettings } from "@eks-platform/addons";
import { clusterSettings } from "@eks-platform/cluster";
import { networkSettings } from "@eks-platform/networking";
import assert from "node:assert/strict";
import { packageSchema } from "./package-schema";

interface Schema {
  readonly types: Readonly<Record<string, unknown>>;
  readonly resources: Readonly<
    Record<string, { readonly inputProperties: object; readonly requiredInputs: readonly string[] }>
  >;
}

describe("packageSchema", () => {
  // Safe: what Pulumi's CLI accepts has this form, and `npm run test:pulumi` asks it.
  const schema = packageSchema("1.2.3") as Schema;

  const components = { Network: networkSettings, Cluster: clusterSettings, Addons: addonsSettings };
  for (const [type, { fields }] of Object.entries(components)) {
    it(`gives ${type} an input for each of its settings`, () => {
      const inputs = schema.resources[`eks-platform:index:${type}`]?.inputProperties;
      assert.deepEqual(Object.keys(inputs ?? {}), Object.keys(fields));
    });
  }

  it("declares each type that it refers to", () => {
    const references = JSON.stringify(schema).matchAll(/#\/types\/([\w:-]+)/g);
    const missing = [...references]
      .map(([, token = ""]) => token)
      .filter((token) => !(token in schema.types));
    assert.deepEqual(missing, []);
  });

  it("requires what has no default", () => {
    assert.deepEqual(schema.resources["eks-platform:index:Network"]?.requiredInputs, ["cidr", "zones"]);
  });
});

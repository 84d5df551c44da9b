import assert from "node:assert/strict";
import { isDefaultProvider, isProviderType, providerUrn } from "./provider";

const urn = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;

describe("isDefaultProvider", () => {
  for (const name of ["default", "default_7_48_0", "default_4_34_2_https_//example.org"]) {
    it(`knows ${name}`, () => assert.ok(isDefaultProvider(urn("pulumi:providers:aws", name))));
  }

  it("leaves a declared provider alone", () => {
    assert.ok(!isDefaultProvider(urn("pulumi:providers:aws", "prod")));
    assert.ok(!isDefaultProvider(urn("pulumi:providers:aws", "defaulted")));
  });

  it("leaves a declared provider alone whose name only holds the word", () => {
    assert.ok(!isDefaultProvider(urn("pulumi:providers:aws", "my-default_1")));
  });

  it("leaves a resource alone that is only named like one", () => {
    assert.ok(!isDefaultProvider(urn("aws:ec2/securityGroup:SecurityGroup", "default")));
  });
});

describe("isProviderType", () => {
  it("knows the types that Pulumi keeps for providers", () => {
    assert.ok(isProviderType("pulumi:providers:aws"));
    assert.ok(!isProviderType("acme:pulumi:providers:aws"));
  });
});

describe("providerUrn", () => {
  it("leaves out the id", () => {
    const provider = urn("pulumi:providers:aws", "prod");
    assert.equal(providerUrn(`${provider}::04da6b54-80e4-46f7-96ec-b56ff0331ba9`), provider);
  });
});

import assert from "node:assert/strict";
import type { ProviderState } from "../../model/provider-request";
import { makeSecret, unknown, type ValueMap } from "../../model/values";
import { locate } from "./location";

const provider = (inputs: ValueMap): ProviderState => ({
  urn: "urn:provider",
  type: "pulumi:providers:aws",
  name: "default",
  inputs,
});

describe("locate", () => {
  it("takes the resource's own region before the provider's before the stack's", () => {
    const west = provider({ region: "eu-west-1" });
    assert.equal(locate({ region: "eu-north-1" }, west, "us-west-2").region, "eu-north-1");
    assert.equal(locate({}, west, "us-west-2").region, "eu-west-1");
    assert.equal(locate({}, provider({}), "us-west-2").region, "us-west-2");
    assert.equal(locate({}, undefined, undefined).region, "us-east-1");
  });

  it("passes over what is unknown, and opens what is secret", () => {
    assert.equal(
      locate({ region: unknown }, provider({ region: makeSecret("eu-west-1") }), undefined).region,
      "eu-west-1",
    );
  });

  it("works in the account of the role that the provider assumes", () => {
    const roleArn = "arn:aws:iam::210987654321:role/deployer";
    const assuming = provider({
      assumeRoles: JSON.stringify([{ roleArn }]),
      allowedAccountIds: '["111111111111"]',
    });
    assert.equal(locate({}, assuming, undefined).account, "210987654321");
    assert.equal(
      locate({}, provider({ allowedAccountIds: '["111111111111"]' }), undefined).account,
      "111111111111",
    );
    assert.equal(locate({}, provider({}), undefined).account, "123456789012");
  });

  it("knows the partition of the region", () => {
    assert.deepEqual(
      ["eu-west-1", "cn-north-1", "us-gov-west-1"].map(
        (region) => locate({ region }, undefined, undefined).partition,
      ),
      [
        { name: "aws", dnsSuffix: "amazonaws.com", reverseDnsPrefix: "com.amazonaws" },
        { name: "aws-cn", dnsSuffix: "amazonaws.com.cn", reverseDnsPrefix: "cn.com.amazonaws" },
        { name: "aws-us-gov", dnsSuffix: "amazonaws.com", reverseDnsPrefix: "com.amazonaws" },
      ],
    );
  });
});

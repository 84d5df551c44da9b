import { changesOf, check, formatPath, type ObjectSetting, sampleOf } from "@eks-platform/settings";
import assert from "node:assert/strict";
import { clusterContract, networkContract } from "./contract-settings";

const paths = (contract: ObjectSetting, given: unknown) =>
  check(contract, given, { name: "sample" }).map(({ path }) => formatPath(path));

/** For each field of a contract, values that do not fill it. */
const wrong: Readonly<
  Record<string, readonly [ObjectSetting, Readonly<Record<string, readonly unknown[]>>]>
> = {
  "the contract of a network": [
    networkContract,
    {
      vpcId: ["subnet-1", ""],
      cidr: ["10.0.0.0/15", "10.0.0.0/29"],
      privateSubnetIds: ["subnet-1", ["vpc-1"]],
      publicSubnetIds: [["vpc-1"]],
      controlPlaneSubnetIds: [["vpc-1"]],
      region: ["eu-west-1a", "Ireland"],
      subnets: [["subnet-1"], [{}]],
      natAddresses: [["203.0.113"], ["2001:db8::1"]],
      ipv6Cidr: ["10.0.0.0/16", "2001:db8::"],
    },
  ],
  "the contract of a cluster": [
    clusterContract,
    {
      clusterName: [""],
      clusterArn: ["arn:aws:iam::111122223333:role/x", "cluster/x"],
      endpoint: ["http://x", "x"],
      certificateAuthority: ["", "not base64!"],
      clusterSecurityGroupId: ["vpc-1"],
      vpcId: ["sg-1"],
      nodeRoleName: [""],
      kubernetesVersion: ["1.35.1", "v1.35", 1.35],
      ipFamily: ["ipv5"],
      serviceCidr: ["10.0.0.0/11", "10.0.0.0/25"],
      oidcIssuerUrl: ["http://x"],
      computeKinds: [["auto"], "fargate"],
      kubeconfig: [""],
    },
  ],
};

for (const [what, [contract, refused]] of Object.entries(wrong)) {
  describe(what, () => {
    const sample: Readonly<Record<string, unknown>> = Object(sampleOf(contract));

    it("is filled by its sample, and by a component with further members", () => {
      assert.deepEqual(paths(contract, sample), []);
      assert.deepEqual(paths(contract, { ...sample, urn: "urn" }), []);
    });

    it("is filled by other values of each field", () => {
      for (const { path, after } of changesOf(contract, sample)) {
        assert.ok(
          after.some((given) => paths(contract, given).length === 0),
          formatPath(path),
        );
      }
    });

    it("takes an output of a resource for each of its fields", () => {
      const output = { __pulumiOutput: true };
      assert.deepEqual(
        paths(contract, Object.fromEntries(Object.keys(contract.fields).map((name) => [name, output]))),
        [],
      );
    });

    it("has no field but these", () => {
      assert.deepEqual(Object.keys(contract.fields).sort(), Object.keys(refused).sort());
    });

    for (const [field, values] of Object.entries(refused)) {
      it(`is not filled by ${field}: ${values.map((value) => JSON.stringify(value)).join(" or ")}`, () => {
        for (const value of values) {
          assert.ok(
            paths(contract, { ...sample, [field]: value }).every((path) => path.startsWith(field)) &&
              paths(contract, { ...sample, [field]: value }).length > 0,
          );
        }
      });
    }
  });
}

describe("a subnet in the contract of a network", () => {
  const sample = sampleOf(networkContract.fields.subnets.items);

  const refused = {
    id: "vpc-1",
    zone: "eu-west-1",
    cidr: "10.0.0.0/8",
    tier: "intra",
    routeTableId: "subnet-1",
  };
  for (const [field, value] of Object.entries(refused)) {
    it(`is refused with ${field} ${value}`, () => {
      const given = { ...sampleOf(networkContract), subnets: [{ ...sample, [field]: value }] };
      assert.deepEqual(paths(networkContract, given), [`subnets[0].${field}`]);
    });
  }
});

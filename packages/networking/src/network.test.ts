import { networkContract } from "@eks-platform/core";
import { check } from "@eks-platform/settings";
import { awsAnswers, type RecordedResource, recordOutputs, recordResources } from "@eks-platform/testing";
import assert from "node:assert/strict";
import { servicesThatNodesNeed } from "./egress/endpoint-service";
import { Network } from "./network";
import type { Egress, NetworkArgs } from "./args";

const good: NetworkArgs = { cidr: "10.20.0.0/16", zones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"] };

/** The parts that a network with these arguments is built of, by type and name. */
async function partsOf(args: Partial<NetworkArgs>): Promise<readonly RecordedResource[]> {
  const resources = await recordResources(() => new Network("prod", { ...good, ...args }), awsAnswers);
  return resources.filter(({ type }) => !type.startsWith("eks-platform:")).sort(byIdentity);
}

const identity = ({ type, name }: RecordedResource) => `${type}::${name}`;
const byIdentity = (one: RecordedResource, other: RecordedResource) =>
  identity(one).localeCompare(identity(other));
const ofType = (resources: readonly RecordedResource[], type: string) =>
  resources.filter((resource) => resource.type === type);

describe("a network", () => {
  let parts: readonly RecordedResource[];
  before(async () => {
    parts = await partsOf({});
  });

  it("has a subnet for each purpose in each zone, none of which gives out public addresses", async () => {
    const subnets = ofType(parts, "aws:ec2/subnet:Subnet");
    assert.deepEqual(
      subnets.map(({ name }) => name).sort(),
      ["control-plane", "private", "public"].flatMap((purpose) =>
        good.zones.map((zone) => `prod-${purpose}-${zone}`),
      ),
    );
    assert.ok(subnets.every(({ inputs }) => inputs["mapPublicIpOnLaunch"] === false));
  });

  it("takes all rules away from the default security group", async () => {
    const [group] = ofType(parts, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
    assert.equal(group?.inputs["ingress"], undefined);
    assert.equal(group?.inputs["egress"], undefined);
  });

  it("records accepted and refused connections", async () => {
    const [log] = ofType(parts, "aws:ec2/flowLog:FlowLog");
    assert.equal(log?.inputs["trafficType"], "ALL");
  });

  it("lets endpoints be reached by HTTPS from the VPC, and by nothing else", async () => {
    const withEndpoint = await partsOf({ interfaceEndpoints: ["sts"] });
    const [rule, ...others] = ofType(
      withEndpoint,
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    );
    const { cidrIpv4, fromPort, toPort, ipProtocol } = rule?.inputs ?? {};
    assert.deepEqual([cidrIpv4, fromPort, toPort, ipProtocol, others], ["10.20.0.0/16", 443, 443, "tcp", []]);
  });

  for (const [egress, gateways, routesOut] of [
    ["none", 0, 0],
    ["shared", 1, 3],
    ["perZone", 3, 3],
  ] as const) {
    it(`has ${gateways} NAT gateways and ${routesOut} private routes out with egress ${egress}`, async () => {
      const built = await partsOf({ egress, interfaceEndpoints: servicesThatNodesNeed });
      const out = ofType(built, "aws:ec2/route:Route").filter(
        ({ inputs }) => inputs["natGatewayId"] !== undefined,
      );
      assert.equal(ofType(built, "aws:ec2/natGateway:NatGateway").length, gateways);
      assert.equal(out.length, routesOut);
    });
  }

  it("keeps what others start in a private subnet until its routes and endpoints are there", async () => {
    const withEndpoint = await partsOf({ interfaceEndpoints: ["sts"] });
    const attached = withEndpoint.find(
      ({ type, name }) => type.endsWith(":RouteTableAssociation") && name === "prod-private-eu-west-1a",
    );
    for (const before of ["route:Route::prod-private-eu-west-1a", "vpcEndpoint:VpcEndpoint::prod-sts"]) {
      assert.ok(attached?.dependencies.includes(`aws:ec2/${before}`), before);
    }
  });

  it("protects the VPC, its subnets and its addresses, and nothing that may have to be replaced", async () => {
    const protectedTypes = parts.filter(({ protect }) => protect).map(({ type }) => type);
    assert.deepEqual([...new Set(protectedTypes)].sort(), [
      "aws:ec2/eip:Eip",
      "aws:ec2/subnet:Subnet",
      "aws:ec2/vpc:Vpc",
    ]);
    assert.ok((await partsOf({ protect: false })).every(({ protect }) => !protect));
  });

  it("is the parent of all its parts, and begins their names with its own", async () => {
    for (const { type, name, parent } of parts) {
      assert.equal(parent, "eks-platform:index:Network::prod", `${type} ${name}`);
      assert.match(name, /^prod(-|$)/);
    }
  });
});

describe("two networks in one stack", () => {
  it("share no resource name", async () => {
    const resources = await recordResources(() => {
      new Network("blue", { ...good, interfaceEndpoints: ["sts"] });
      new Network("green", { ...good, cidr: "10.30.0.0/16", interfaceEndpoints: ["sts"] });
    }, awsAnswers);
    const identities = resources.map(identity);
    assert.equal(new Set(identities).size, identities.length);
  });
});

describe("the outputs of a network", () => {
  const zones = ["eu-west-1c", "eu-west-1a"];

  const outputsOf = (args: NetworkArgs) =>
    recordOutputs(Object.keys(networkContract.fields), () => new Network("prod", args), awsAnswers);

  it("fill the contract of a network", async () => {
    const ids = await outputsOf({ ...good, zones });
    const problems = check(networkContract, ids, { name: "prod" });
    // The recorder makes IDs of names.
    assert.deepEqual(
      problems.filter(({ fix }) => !fix.includes("0123456789abcdef0")),
      [],
    );
  });

  it("list subnets in the order of the zones", async () => {
    const { privateSubnetIds, subnets } = await outputsOf({ ...good, zones });
    assert.ok(Array.isArray(subnets));
    assert.deepEqual(privateSubnetIds, ["prod-private-eu-west-1c-id", "prod-private-eu-west-1a-id"]);
    assert.deepEqual(
      subnets.map(({ tier, zone }) => `${tier} ${zone}`),
      ["private", "public", "control-plane"].flatMap((tier) => zones.map((zone) => `${tier} ${zone}`)),
    );
    assert.deepEqual(subnets[0], {
      id: "prod-private-eu-west-1c-id",
      zone: "eu-west-1c",
      cidr: "10.20.0.0/19",
      tier: "private",
      routeTableId: "prod-private-eu-west-1c-id",
    });
  });

  it("name each address of a NAT gateway once", async () => {
    const interfaceEndpoints = servicesThatNodesNeed;
    const addresses = async (egress: Egress) =>
      (await outputsOf({ ...good, zones, egress, interfaceEndpoints }))["natAddresses"];
    assert.deepEqual(await addresses("perZone"), ["203.0.113.7", "203.0.113.7"]);
    assert.deepEqual(await addresses("shared"), ["203.0.113.7"]);
    assert.deepEqual(await addresses("none"), []);
  });
});

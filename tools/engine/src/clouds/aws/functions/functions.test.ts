import assert from "node:assert/strict";
import type { ValueMap } from "../../../protocol/values";
import { Catalogue } from "../../catalogue";
import { awsCloud } from "../aws-cloud";
import { Inventory } from "../inventory";
import { locate } from "../location";
import { functions } from "./functions";

const catalogue = Catalogue.of(__dirname);
const scopeOf = (region: string) => ({
  location: locate({ region }, undefined, undefined),
  inventory: new Inventory(),
});

function ask(token: string, args: ValueMap = {}, scope = scopeOf("eu-west-1")): ValueMap {
  const answer = functions[token]?.(args, scope);
  assert.ok(answer, `${token} has a rule that answers`);
  return answer.result;
}

describe("functions of AWS", () => {
  for (const token of Object.keys(functions)) {
    it(`agree with the SDK about ${token}`, () => assert.ok(catalogue.result(token)));
  }

  it("know who asks, and where", () => {
    assert.equal(ask("aws:index/getCallerIdentity:getCallerIdentity").accountId, "123456789012");
    assert.deepEqual(ask("aws:index/getPartition:getPartition", {}, scopeOf("cn-north-1")), {
      ...{
        id: "aws-cn",
        partition: "aws-cn",
        dnsSuffix: "amazonaws.com.cn",
        reverseDnsPrefix: "cn.com.amazonaws",
      },
    });
    assert.equal(ask("aws:index/getRegion:getRegion").description, "Europe (Ireland)");
  });

  it("list zones, without those that are excluded", () => {
    const zones = ask("aws:index/getAvailabilityZones:getAvailabilityZones", {
      excludeNames: ["eu-west-1a"],
      excludeZoneIds: ["euw1-az2"],
    });
    assert.deepEqual(zones.names, ["eu-west-1c"]);
    assert.deepEqual(zones.zoneIds, ["euw1-az3"]);
  });

  it("find the image that is asked for by its id, and one of the architecture that is asked for", () => {
    const filters = [{ name: "image-id", values: ["ami-0123456789abcdef0"] }];
    assert.equal(ask("aws:ec2/getAmi:getAmi", { filters }).id, "ami-0123456789abcdef0");
    const arm = ask("aws:ec2/getAmi:getAmi", { filters: [{ name: "architecture", values: ["arm64"] }] });
    assert.equal(arm.architecture, "arm64");
    assert.match(String(arm.id), /^ami-[0-9a-f]{17}$/);
  });

  it("read images from published parameters, and know no others", () => {
    const name = "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/x86_64/standard/recommended/image_id";
    assert.match(String(ask("aws:ssm/getParameter:getParameter", { name }).value), /^ami-[0-9a-f]{17}$/);
    assert.equal(
      functions["aws:ssm/getParameter:getParameter"]?.({ name: "/mine" }, scopeOf("eu-west-1")),
      undefined,
    );
  });

  const shapes: Readonly<Record<string, readonly [vcpus: number, gib: number, architecture: string]>> = {
    "m7g.large": [2, 8, "arm64"],
    "m7i.2xlarge": [8, 32, "x86_64"],
    "c7gn.xlarge": [4, 8, "arm64"],
    "r6a.4xlarge": [16, 128, "x86_64"],
    "t3.medium": [2, 4, "x86_64"],
    "t4g.nano": [2, 0.5, "arm64"],
    "g5.xlarge": [4, 16, "x86_64"],
  };
  for (const [instanceType, [vcpus, gib, architecture]] of Object.entries(shapes)) {
    it(`read the size of ${instanceType} from its name`, () => {
      const facts = ask("aws:ec2/getInstanceType:getInstanceType", { instanceType });
      assert.deepEqual(
        [facts.defaultVcpus, facts.memorySize, facts.supportedArchitectures],
        [vcpus, gib * 1024, [architecture]],
      );
    });
  }

  it("follow kube-proxy with the version of Kubernetes", () => {
    const version = (addonName: string) =>
      ask("aws:eks/getAddonVersion:getAddonVersion", { addonName, kubernetesVersion: "1.34" }).version;
    assert.equal(version("kube-proxy"), "v1.34.0-eksbuild.1");
    assert.match(String(version("vpc-cni")), /^v\d+\.\d+\.\d+-eksbuild\.\d+$/);
  });
});

describe("functions that ask about the same preview", () => {
  const scope = scopeOf("eu-west-1");
  const { inventory } = scope;
  inventory.add("ec2/vpc", "vpc-1", { cidrBlock: "10.0.0.0/16", arn: "arn:vpc" });
  inventory.add("ec2/subnet", "subnet-b", {
    vpcId: "vpc-1",
    availabilityZone: "eu-west-1b",
    tagsAll: { tier: "private" },
  });
  inventory.add("ec2/subnet", "subnet-a", {
    vpcId: "vpc-1",
    availabilityZone: "eu-west-1a",
    tagsAll: { tier: "public" },
  });
  inventory.add("ec2/subnet", "subnet-c", { vpcId: "vpc-2", availabilityZone: "eu-west-1a", tagsAll: {} });
  inventory.add("ec2/routeTable", "rtb-1", { vpcId: "vpc-1", ownerId: "1" });
  inventory.add("ec2/routeTableAssociation", "rtbassoc-1", { subnetId: "subnet-a", routeTableId: "rtb-1" });
  inventory.add("ec2/route", "r-1", {
    routeTableId: "rtb-1",
    destinationCidrBlock: "0.0.0.0/0",
    gatewayId: "igw-1",
  });
  inventory.add("eks/cluster", "prod", {
    name: "prod",
    endpoint: "https://x",
    certificateAuthority: { data: "Q0E=" },
  });

  it("find what it has made", () => {
    assert.equal(ask("aws:ec2/getVpc:getVpc", { id: "vpc-1" }, scope).cidrBlock, "10.0.0.0/16");
    assert.equal(
      ask("aws:ec2/getSubnet:getSubnet", { vpcId: "vpc-1", availabilityZone: "eu-west-1b" }, scope).id,
      "subnet-b",
    );
    assert.equal(ask("aws:eks/getCluster:getCluster", { name: "prod" }, scope).endpoint, "https://x");
    assert.deepEqual(ask("aws:eks/getCluster:getCluster", { name: "prod" }, scope).certificateAuthorities, [
      { data: "Q0E=" },
    ]);
  });

  it("find nothing else, and nothing at all by no argument", () => {
    assert.equal(functions["aws:ec2/getVpc:getVpc"]?.({ id: "vpc-9" }, scope), undefined);
    assert.equal(functions["aws:ec2/getVpc:getVpc"]?.({}, scope), undefined);
  });

  it("filter subnets by VPC, zone, id and tags, in a fixed order", () => {
    const filter = (name: string, ...values: string[]) => ({ name, values });
    const ids = (args: ValueMap) => ask("aws:ec2/getSubnets:getSubnets", args, scope).ids;
    assert.deepEqual(ids({ filters: [filter("vpc-id", "vpc-1")] }), ["subnet-a", "subnet-b"]);
    assert.deepEqual(
      ids({
        filters: [filter("availability-zone", "eu-west-1a"), filter("subnet-id", "subnet-c", "subnet-b")],
      }),
      ["subnet-c"],
    );
    assert.deepEqual(ids({ tags: { tier: "private" } }), ["subnet-b"]);
  });

  it("know the routes of a subnet", () => {
    const { routes } = ask("aws:ec2/getRouteTable:getRouteTable", { subnetId: "subnet-a" }, scope);
    assert.deepEqual(routes, [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw-1", natGatewayId: "" }]);
  });
});

describe("an answer of AWS", () => {
  it("has every member that the SDK declares, and no other", async () => {
    const token = "aws:ec2/getAmi:getAmi";
    const answer = await awsCloud(catalogue, {}, "known").invoke(token, { owners: ["amazon"] }, undefined);
    const declared = catalogue.result(token) ?? [];
    const names = declared.map(({ name }) => name);
    assert.deepEqual(
      Object.keys(answer?.result ?? {}).filter((name) => !names.includes(name)),
      [],
    );
    const required = declared.filter(({ optional }) => !optional).map(({ name }) => name);
    assert.deepEqual(
      required.filter((name) => answer?.result[name] === undefined),
      [],
    );
  });
});

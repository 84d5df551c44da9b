import assert from "node:assert/strict";
import type { ValueMap } from "../../../model/values";
import { Catalogue } from "../../catalogue";
import { createAwsProvider } from "../aws-provider";
import { CreatedResources } from "../created-resources";
import { locate } from "../location";
import { awsFunctions } from "./functions";

const catalogue = Catalogue.of(__dirname);
const scopeOf = (region: string) => ({
  location: locate({ region }, undefined, undefined),
  createdResources: new CreatedResources(),
});

function ask(token: string, args: ValueMap = {}, scope = scopeOf("eu-west-1")): ValueMap {
  const answer = awsFunctions[token]?.(args, scope);
  assert.ok(answer, `${token} has a rule that answers`);
  return answer.result;
}

describe("functions of AWS", () => {
  for (const token of Object.keys(awsFunctions)) {
    it(`agree with the SDK about ${token}`, () => assert.ok(catalogue.result(token)));
  }

  it("return the caller and its location", () => {
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

  it("find the image with an id, and one of the requested architecture", () => {
    const filters = [{ name: "image-id", values: ["ami-0123456789abcdef0"] }];
    assert.equal(ask("aws:ec2/getAmi:getAmi", { filters }).id, "ami-0123456789abcdef0");
    const arm = ask("aws:ec2/getAmi:getAmi", { filters: [{ name: "architecture", values: ["arm64"] }] });
    assert.equal(arm.architecture, "arm64");
    assert.match(String(arm.id), /^ami-[0-9a-f]{17}$/);
  });

  it("read images from published parameters, and from no others", () => {
    const name = "/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/x86_64/standard/recommended/image_id";
    assert.match(String(ask("aws:ssm/getParameter:getParameter", { name }).value), /^ami-[0-9a-f]{17}$/);
    assert.equal(
      awsFunctions["aws:ssm/getParameter:getParameter"]?.({ name: "/mine" }, scopeOf("eu-west-1")),
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
  const { createdResources } = scope;
  const arn = "arn:aws:ec2:eu-west-1:1:subnet/subnet-a";
  createdResources.add("ec2/vpc", "vpc-1", { cidrBlock: "10.0.0.0/16", arn: "arn:vpc" });
  createdResources.add("ec2/subnet", "subnet-b", { vpcId: "vpc-1", availabilityZone: "eu-west-1b" });
  createdResources.add("ec2/subnet", "subnet-a", {
    vpcId: "vpc-1",
    availabilityZone: "eu-west-1a",
    mapPublicIpOnLaunch: true,
    arn,
  });
  createdResources.add("eks/cluster", "prod", {
    name: "prod",
    endpoint: "https://x",
    certificateAuthority: { data: "Q0E=" },
  });
  const filter = (name: string, ...values: string[]) => ({ name, values });

  it("find created resources", () => {
    assert.equal(ask("aws:ec2/getVpc:getVpc", { id: "vpc-1" }, scope).cidrBlock, "10.0.0.0/16");
    assert.equal(ask("aws:eks/getCluster:getCluster", { name: "prod" }, scope).endpoint, "https://x");
    const { certificateAuthorities } = ask("aws:eks/getCluster:getCluster", { name: "prod" }, scope);
    assert.deepEqual(certificateAuthorities, [{ data: "Q0E=" }]);
  });

  it("find nothing else", () => {
    assert.equal(awsFunctions["aws:ec2/getVpc:getVpc"]?.({ id: "vpc-9" }, scope), undefined);
    assert.equal(awsFunctions["aws:eks/getCluster:getCluster"]?.({ name: "dev" }, scope), undefined);
  });

  it("find nothing by what another may have too: that would depend on who comes first", () => {
    for (const args of [{}, { cidrBlock: "10.0.0.0/16" }]) {
      assert.equal(awsFunctions["aws:ec2/getVpc:getVpc"]?.(args, scope), undefined);
    }
    const getSubnets = awsFunctions["aws:ec2/getSubnets:getSubnets"];
    assert.equal(getSubnets?.({ filters: [filter("vpc-id", "vpc-1")] }, scope), undefined);
    assert.equal(getSubnets?.({ filters: [filter("subnet-id", "subnet-a", "subnet-9")] }, scope), undefined);
  });

  it("filter subnets that the caller names", () => {
    const ids = (...filters: ValueMap[]) => ask("aws:ec2/getSubnets:getSubnets", { filters }, scope).ids;
    const both = filter("subnet-id", "subnet-b", "subnet-a");
    assert.deepEqual(ids(both), ["subnet-a", "subnet-b"]);
    assert.deepEqual(ids(both, filter("availability-zone", "eu-west-1b")), ["subnet-b"]);
  });

  it("route public subnets through an internet gateway, and others through a NAT gateway", () => {
    const table = (subnetId: string) => ask("aws:ec2/getRouteTable:getRouteTable", { subnetId }, scope);
    assert.match(
      JSON.stringify(table("subnet-a").routes),
      /"gatewayId":"igw-[0-9a-f]{17}","natGatewayId":""/,
    );
    assert.match(
      JSON.stringify(table("subnet-b").routes),
      /"gatewayId":"","natGatewayId":"nat-[0-9a-f]{17}"/,
    );
    assert.match(String(table("subnet-a").arn), /^arn:aws:ec2:eu-west-1:1:route-table\/rtb-[0-9a-f]{17}$/);
    assert.notEqual(table("subnet-a").id, table("subnet-b").id);
  });
});

describe("an answer of AWS", () => {
  it("has every member that the SDK declares, and no other", async () => {
    const token = "aws:ec2/getAmi:getAmi";
    const answer = await createAwsProvider(catalogue, {}, "known").invoke(
      token,
      { owners: ["amazon"] },
      undefined,
    );
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

import assert from "node:assert/strict";
import { Catalogue } from "./catalogue";

const catalogue = Catalogue.of(__dirname);

describe("the catalogue of installed SDKs", () => {
  it("knows the versions of the SDKs", () => {
    assert.equal(catalogue.version("aws"), "7.48.0");
    assert.equal(catalogue.version("eks"), "4.3.0");
    assert.equal(catalogue.version("kubernetes"), "4.34.2");
    assert.equal(catalogue.version("no-such-package"), undefined);
  });

  it("distinguishes outputs that only the cloud sets from inputs", () => {
    const vpc = catalogue.resource("aws:ec2/vpc:Vpc");
    assert.ok(vpc);
    assert.ok(vpc.outputOnly.includes("mainRouteTableId"));
    assert.ok(!vpc.outputOnly.includes("cidrBlock"));
    assert.ok(vpc.optionalInputs.includes("enableDnsSupport"));
    const ingress = catalogue.resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    assert.ok(!ingress?.optionalInputs.includes("securityGroupId"));
  });

  it("counts no input of Kubernetes as set by the cluster, though reading one marks all", () => {
    assert.deepEqual(catalogue.resource("kubernetes:core/v1:Namespace")?.outputOnly, ["status"]);
    assert.deepEqual(catalogue.resource("kubernetes:helm.sh/v3:Release")?.outputOnly, ["status"]);
  });

  it("keeps types as they are declared", () => {
    const types = catalogue.resource("aws:eks/cluster:Cluster")?.types;
    assert.equal(types?.identities, "outputs.eks.ClusterIdentity[]");
    assert.equal(types?.tags, "{ [key: string]: string; } | undefined");
  });

  const files: Readonly<Record<string, string>> = {
    "kubernetes:networking.k8s.io/v1:Ingress": "an API group with a domain",
    "kubernetes:apiregistration.k8s.io/v1:APIService": "a kind that begins with capitals",
    "kubernetes:yaml/v2:ConfigGroup": "a component of Kubernetes",
    "eks:index:ManagedNodeGroup": "a component at the root of its package",
    "aws:s3/bucketObjectv2:BucketObjectv2": "a name with digits",
  };
  for (const [type, what] of Object.entries(files)) {
    it(`finds ${what}`, () => assert.ok(catalogue.resource(type)));
  }

  it("is undefined for types that no SDK has", () => {
    assert.equal(catalogue.resource("aws:ec2/noSuch:NoSuch"), undefined);
    assert.equal(catalogue.resource("kubernetes:karpenter.sh/v1:NodePool"), undefined);
    assert.equal(catalogue.resource("unheard-of:index:Thing"), undefined);
    assert.equal(catalogue.resource("pulumi:providers:aws"), undefined);
  });

  it("knows what functions return", () => {
    const members = catalogue.result("aws:index/getAvailabilityZones:getAvailabilityZones");
    assert.deepEqual(
      members?.find(({ name }) => name === "names"),
      { name: "names", optional: false, type: "string[]" },
    );
    assert.equal(catalogue.result("aws:ec2/getNothing:getNothing"), undefined);
  });

  it("knows what methods of components return", () => {
    assert.deepEqual(catalogue.result("eks:index:Cluster/getKubeconfig"), [
      { name: "result", optional: false, type: "string" },
    ]);
    assert.equal(catalogue.result("eks:index:Cluster/getNothing"), undefined);
  });

  it("finds nested types in nested namespaces", () => {
    assert.ok(
      catalogue
        .nestedType("aws", "eks.ClusterVpcConfig")
        ?.some(({ name }) => name === "clusterSecurityGroupId"),
    );
    assert.ok(
      catalogue.nestedType("kubernetes", "meta.v1.ObjectMeta")?.some(({ name }) => name === "annotations"),
    );
    assert.ok(catalogue.nestedType("eks", "CoreData")?.some(({ name }) => name === "cluster"));
    assert.equal(catalogue.nestedType("aws", "eks.NoSuchThing"), undefined);
    assert.equal(catalogue.nestedType("aws", "nowhere.ClusterVpcConfig"), undefined);
  });

  it("is one for a folder", () => {
    assert.equal(Catalogue.of(__dirname), catalogue);
  });
});

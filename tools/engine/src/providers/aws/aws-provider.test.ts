import assert from "node:assert/strict";
import type { ResourceResult, ProviderState } from "../../model/provider-request";
import { makeSecret, signatureKey, signatures, unknown, type ValueMap } from "../../model/values";
import { Catalogue } from "../catalogue";
import { createAwsProvider } from "./aws-provider";

const catalogue = Catalogue.of(__dirname);

const provider = (inputs: ValueMap = { region: "eu-west-1" }): ProviderState => ({
  ...{ urn: "urn:provider", type: "pulumi:providers:aws", name: "default", inputs },
});

const simulate = () => {
  const cloud = createAwsProvider(catalogue, {}, "known");
  const requestOf = (type: string, name: string, inputs: ValueMap, inside = provider()) => {
    const schema = catalogue.resource(type);
    assert.ok(schema, `${type} is in the SDK`);
    return { urn: `urn:pulumi:dev::shop::${type}::${name}`, type, name, inputs, provider: inside, schema };
  };
  return {
    cloud,
    async check(type: string, name: string, inputs: ValueMap, inside = provider()): Promise<ValueMap> {
      return cloud.check(requestOf(type, name, inputs, inside));
    },
    async create(type: string, name: string, inputs: ValueMap, inside = provider()): Promise<ResourceResult> {
      const request = requestOf(type, name, inputs, inside);
      return cloud.create({ ...request, inputs: await cloud.check(request) });
    },
    async read(type: string, id: string, inputs: ValueMap = {}): Promise<ResourceResult> {
      return cloud.read({ ...requestOf(type, "read", inputs), id });
    },
  };
};

describe("a check of AWS", () => {
  it("adds tags, region, defaults and a name, and says what it added by itself", async () => {
    const inside = provider({ region: "eu-west-1", defaultTags: '{"tags":{"team":"platform"}}' });
    const inputs = await simulate().check(
      "aws:ec2/securityGroup:SecurityGroup",
      "web",
      { tags: { Name: "web" } },
      inside,
    );
    assert.deepEqual(
      { ...inputs, name: "" },
      {
        tags: { Name: "web" },
        tagsAll: { team: "platform", Name: "web" },
        region: "eu-west-1",
        description: "Managed by Pulumi",
        revokeRulesOnDelete: false,
        name: "",
        __defaults: ["description", "name", "revokeRulesOnDelete"],
      },
    );
  });

  it("leaves given values alone", async () => {
    const inputs = await simulate().check("aws:iam/role:Role", "r", {
      name: "mine",
      path: "/team/",
      maxSessionDuration: 7200,
    });
    assert.equal(inputs.name, "mine");
    assert.equal(inputs.path, "/team/");
    assert.deepEqual(inputs.__defaults, ["forceDetachPolicies"]);
  });

  it("gives global services no region", async () => {
    assert.equal((await simulate().check("aws:iam/role:Role", "r", {})).region, undefined);
  });

  it("makes ids of references, and unknown of references without one", async () => {
    const reference = (id: string) => ({ [signatureKey]: signatures.resource, urn: "urn:role", id });
    const check = (id: string) =>
      simulate().check("aws:iam/instanceProfile:InstanceProfile", "p", { role: reference(id) });
    assert.equal((await check("node-1")).role, "node-1");
    assert.equal((await check("")).role, unknown);
  });

  it("is repeatable", async () => {
    const { check } = simulate();
    const once = await check("aws:iam/role:Role", "r", {});
    assert.deepEqual(await check("aws:iam/role:Role", "r", {}), once);
  });

  it("keeps provider resources as they are", async () => {
    const inputs = { region: "eu-west-1" };
    assert.deepEqual(
      await createAwsProvider(catalogue, {}, "known").check({
        urn: "u",
        type: "pulumi:providers:aws",
        name: "p",
        inputs,
      }),
      inputs,
    );
  });
});

describe("resources of AWS", () => {
  const cases: Readonly<Record<string, readonly [inputs: ValueMap, id: RegExp, arn: RegExp]>> = {
    "aws:ec2/vpc:Vpc": [
      { cidrBlock: "10.0.0.0/16" },
      /^vpc-[0-9a-f]{17}$/,
      /^arn:aws:ec2:eu-west-1:123456789012:vpc\/vpc-[0-9a-f]{17}$/,
    ],
    "aws:ec2/subnet:Subnet": [{ vpcId: "vpc-1" }, /^subnet-[0-9a-f]{17}$/, /:subnet\/subnet-/],
    "aws:iam/role:Role": [{ name: "r", path: "/p/" }, /^r$/, /^arn:aws:iam::123456789012:role\/p\/r$/],
    "aws:iam/policy:Policy": [
      { name: "p", policy: "{}" },
      /^arn:aws:iam::123456789012:policy\/p$/,
      /^arn:aws:iam::123456789012:policy\/p$/,
    ],
    "aws:eks/cluster:Cluster": [
      { name: "prod", roleArn: "r", vpcConfig: {} },
      /^prod$/,
      /^arn:aws:eks:eu-west-1:123456789012:cluster\/prod$/,
    ],
    "aws:eks/nodeGroup:NodeGroup": [
      { clusterName: "prod", nodeGroupName: "a" },
      /^prod:a$/,
      /:nodegroup\/prod\/a\//,
    ],
    "aws:kms/key:Key": [{}, /^[0-9a-f-]{36}$/, /:key\/[0-9a-f-]{36}$/],
    "aws:s3/bucket:Bucket": [{ bucket: "b" }, /^b$/, /^arn:aws:s3:::b$/],
    "aws:sqs/queue:Queue": [
      { name: "q" },
      /^https:\/\/sqs\.eu-west-1\.amazonaws\.com\/123456789012\/q$/,
      /:q$/,
    ],
    "aws:cloudwatch/logGroup:LogGroup": [
      { name: "/aws/eks/x" },
      /^\/aws\/eks\/x$/,
      /:log-group:\/aws\/eks\/x$/,
    ],
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider": [
      { url: "https://oidc.eks/id/A" },
      /:oidc-provider\/oidc\.eks\/id\/A$/,
      /:oidc-provider\/oidc\.eks\/id\/A$/,
    ],
    "aws:glue/job:Job": [
      { roleArn: "r", command: {} },
      /^job-[0-9a-f]{17}$/,
      /^arn:aws:glue:eu-west-1:123456789012:job\/job-[0-9a-f]{17}$/,
    ],
  };
  for (const [type, [inputs, id, arn]] of Object.entries(cases)) {
    it(`have ids and ARNs that look real: ${type}`, async () => {
      const made = await simulate().create(type, "thing", inputs);
      assert.match(made.id, id);
      assert.match(String(made.outputs.arn), arn);
    });
  }

  it("live in the partition of their region", async () => {
    const { create } = simulate();
    const inside = provider({ region: "us-gov-west-1" });
    assert.match(
      String((await create("aws:ec2/vpc:Vpc", "v", {}, inside)).outputs.arn),
      /^arn:aws-us-gov:ec2:us-gov-west-1:/,
    );
  });

  it("fill up what the program gave, and overrule none of it", async () => {
    const vpcConfig = { subnetIds: ["subnet-1"], endpointPublicAccess: false };
    const { outputs, simulated } = await simulate().create("aws:eks/cluster:Cluster", "c", {
      roleArn: "r",
      vpcConfig,
    });
    const { clusterSecurityGroupId, vpcId, ...rest } = Object(outputs.vpcConfig);
    assert.match(clusterSecurityGroupId, /^sg-[0-9a-f]{17}$/);
    assert.match(vpcId, /^vpc-/);
    assert.deepEqual(rest, { ...vpcConfig, endpointPrivateAccess: false, publicAccessCidrs: ["0.0.0.0/0"] });
    assert.ok(
      simulated.includes("endpoint") && !simulated.includes("vpcConfig") && !simulated.includes("tagsAll"),
    );
  });

  it("have a cluster's issuer and endpoint of the region", async () => {
    const { outputs } = await simulate().create("aws:eks/cluster:Cluster", "c", {
      roleArn: "r",
      vpcConfig: {},
    });
    assert.match(String(outputs.endpoint), /^https:\/\/[0-9A-F]{32}\.gr7\.eu-west-1\.eks\.amazonaws\.com$/);
    assert.match(
      JSON.stringify(outputs.identities),
      /https:\/\/oidc\.eks\.eu-west-1\.amazonaws\.com\/id\/[0-9A-F]{32}/,
    );
  });

  it("invent no key, so that nothing looks encrypted that is not", async () => {
    const { outputs } = await simulate().create("aws:rds/instance:Instance", "db", {
      instanceClass: "db.t4g.micro",
    });
    assert.equal(outputs.kmsKeyId, undefined);
    assert.equal(outputs.performanceInsightsKmsKeyId, undefined);
  });

  it("leave lists empty that the program leaves out", async () => {
    const { outputs } = await simulate().create("aws:rds/instance:Instance", "db", {
      instanceClass: "db.t4g.micro",
    });
    assert.deepEqual(outputs.vpcSecurityGroupIds, []);
    assert.notDeepEqual(outputs.replicas, [], "what only the cloud sets is invented");
  });

  it("take a name from the prefix that the program gave", async () => {
    const { id, outputs } = await simulate().create("aws:iam/role:Role", "r", { namePrefix: "node-" });
    assert.match(id, /^node-20260101000000[0-9a-f]{12}$/);
    assert.equal(outputs.name, id);
  });

  it("keep secrets marked, and are unknown where they are made of something unknown", async () => {
    const { outputs } = await simulate().create("aws:secretsmanager/secretVersion:SecretVersion", "v", {
      secretId: "s",
      secretString: makeSecret("x"),
    });
    assert.deepEqual(outputs.secretString, makeSecret("x"));
    const role = await simulate().create("aws:iam/role:Role", "r", { name: unknown });
    assert.equal(role.id, unknown);
    assert.equal(role.outputs.arn, unknown);
  });

  it("are the same in every run", async () => {
    const build = () => simulate().create("aws:eks/cluster:Cluster", "c", { roleArn: "r", vpcConfig: {} });
    assert.deepEqual(await build(), await build());
  });

  it("know the VPC of their subnets and the version of their cluster", async () => {
    const { create } = simulate();
    const vpc = await create("aws:ec2/vpc:Vpc", "main", { cidrBlock: "10.0.0.0/16" });
    const subnet = await create("aws:ec2/subnet:Subnet", "a", {
      vpcId: vpc.id,
      availabilityZone: "eu-west-1b",
    });
    assert.equal(subnet.outputs.availabilityZoneId, "euw1-az2");
    const cluster = await create("aws:eks/cluster:Cluster", "c", {
      name: "prod",
      version: "1.34",
      roleArn: "r",
      vpcConfig: { subnetIds: [subnet.id] },
    });
    assert.equal(Object(cluster.outputs.vpcConfig).vpcId, vpc.id);
    const group = await create("aws:eks/nodeGroup:NodeGroup", "n", {
      clusterName: "prod",
      instanceTypes: ["m7g.large"],
    });
    assert.equal(group.outputs.version, "1.34");
    assert.equal(group.outputs.amiType, "AL2023_ARM_64_STANDARD");
  });
});

describe("what is read from AWS", () => {
  it("keeps what is known of it, whatever its id looks like", async () => {
    const inputs = { role: "node", policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" };
    const type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    const { id } = await simulate().create(type, "node", inputs);
    assert.equal((await simulate().read(type, id, inputs)).outputs["role"], "node");
    assert.equal(
      (await simulate().read("aws:iam/rolePolicy:RolePolicy", "a:b", { role: "c" })).outputs["role"],
      "c",
    );
  });

  it("has the names that its id is made of", async () => {
    const { read } = simulate();
    const role = await read("aws:iam/role:Role", "deployer");
    assert.equal(role.id, "deployer");
    assert.equal(role.outputs.name, "deployer");
    assert.equal(role.outputs.arn, "arn:aws:iam::123456789012:role/deployer");
    const group = await read("aws:eks/nodeGroup:NodeGroup", "prod:system");
    assert.equal(group.outputs.clusterName, "prod");
    assert.equal(group.outputs.nodeGroupName, "system");
    assert.equal(
      (await read("aws:iam/policy:Policy", "arn:aws:iam::1:policy/p")).outputs.arn,
      "arn:aws:iam::1:policy/p",
    );
    assert.match(String((await read("aws:ec2/vpc:Vpc", "vpc-0123")).outputs.arn), /:vpc\/vpc-0123$/);
  });
});

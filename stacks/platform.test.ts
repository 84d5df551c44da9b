import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Answers, type RecordedResource, recordResources } from "@eks-platform/testing";
import { ConfigDirectory } from "./environment/config-directory";
import { readEnvironment } from "./environment/read";
import { settingsOfFile } from "./environment/settings-of-file";
import { platform } from "./platform";

const root = join(__dirname, "..", "..");
const directory = new ConfigDirectory(join(root, "stacks", "config"), root);

/** What AWS says, and what `@pulumi/eks` builds in a process of its own: as much of it as the platform reads. */
const answers: Answers = {
  invokes: { "aws:index/getPartition:getPartition": { partition: "aws", dnsSuffix: "amazonaws.com" } },
  outputs: {
    "aws:cloudwatch/logGroup:LogGroup": { arn: "arn:aws:logs:eu-west-1:111122223333:log-group:any" },
    "aws:ec2/launchTemplate:LaunchTemplate": { latestVersion: 1 },
    "aws:iam/role:Role": { arn: "arn:aws:iam::111122223333:role/any" },
    "aws:kms/key:Key": { arn: "arn:aws:kms:eu-west-1:111122223333:key/any" },
    "aws:sqs/queue:Queue": { arn: "arn:aws:sqs:eu-west-1:111122223333:any" },
    "aws:eks/cluster:Cluster": {
      arn: "arn:aws:eks:eu-west-1:111122223333:cluster/any",
      endpoint: "https://any.gr7.eu-west-1.eks.amazonaws.com",
      certificateAuthority: { data: "LS0t" },
      vpcConfig: { clusterSecurityGroupId: "sg-0123456789abcdef0" },
    },
  },
  children: {
    "eks:index:Cluster": ({ name, inputs }) => [
      {
        type: "aws:eks/cluster:Cluster",
        name: `${name}-eksCluster`,
        output: "eksCluster",
        inputs: {
          name: inputs["name"],
          version: inputs["version"],
          enabledClusterLogTypes: inputs["enabledClusterLogTypes"],
          deletionProtection: inputs["deletionProtection"],
          upgradePolicy: inputs["upgradePolicy"],
          bootstrapSelfManagedAddons: inputs["bootstrapSelfManagedAddons"],
          accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: true },
          encryptionConfig: {
            provider: { keyArn: inputs["encryptionConfigKeyArn"] },
            resources: ["secrets"],
          },
          vpcConfig: {
            subnetIds: inputs["subnetIds"],
            endpointPrivateAccess: inputs["endpointPrivateAccess"],
            endpointPublicAccess: inputs["endpointPublicAccess"],
            publicAccessCidrs: inputs["publicAccessCidrs"],
          },
        },
      },
    ],
    "eks:index:ManagedNodeGroup": ({ name, inputs: { cluster: _, ...inputs } }) => [
      { type: "aws:eks/nodeGroup:NodeGroup", name, output: "nodeGroup", inputs },
    ],
  },
};

/** Every resource of an environment, as the program registers it against mocks. */
async function resourcesOf(stack: string): Promise<readonly RecordedResource[]> {
  const text = readFileSync(join(root, "stacks", "config", `Pulumi.${stack}.yaml`), "utf8");
  const environment = readEnvironment(settingsOfFile(stack, text), directory);
  return recordResources(() => platform(stack, environment), answers);
}

describe("the platform", () => {
  it("has a development, a staging and a production environment", () => {
    assert.deepEqual(directory.stacks(), ["dev", "prod", "staging"]);
  });

  for (const stack of directory.stacks()) {
    describe(`in ${stack}`, () => {
      let resources: readonly RecordedResource[];
      before(async () => (resources = await resourcesOf(stack)));
      const of = (type: string) => resources.filter((resource) => resource.type === type);

      it("names every resource of a type once", () => {
        const identities = resources.map(({ type, name }) => `${type}::${name}`);
        assert.deepEqual(
          identities.filter((identity, index) => identities.indexOf(identity) !== index),
          [],
        );
      });

      it("gives every resource the explicit provider of its cloud", () => {
        const strays = resources.filter(
          ({ type, parent, provider }) =>
            /^(aws|kubernetes):/.test(type) &&
            !parent.startsWith("eks:") &&
            !provider.includes(`::${stack}::`),
        );
        assert.deepEqual(
          strays.map(({ type, name }) => `${type}::${name}`),
          [],
        );
      });

      it("tags everything with its environment and owner", () => {
        const [cloud] = of("pulumi:providers:aws");
        assert.match(String(cloud?.inputs["defaultTags"]), new RegExp(`"platform:environment":"${stack}"`));
      });

      it("installs one release per chart, each of an exact version", () => {
        const releases = of("kubernetes:helm.sh/v3:Release");
        assert.ok(releases.length >= 10);
        for (const { name, inputs } of releases)
          assert.match(String(inputs["version"]), /^v?\d+\.\d+\.\d+$/, name);
        const charts = releases.map(
          ({ inputs }) => `${JSON.stringify(inputs["repositoryOpts"])}${inputs["chart"]}`,
        );
        assert.equal(new Set(charts).size, charts.length);
      });
    });
  }
});

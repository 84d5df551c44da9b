import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "@eks-platform/policy-guardrails/policies";
import { evaluateRules } from "@eks-platform/policy-kit";
import { type Answers, awsAnswers, type RecordedResource, recordResources } from "@eks-platform/testing";
import { ConfigDirectory } from "./environment/config-directory";
import { readEnvironment } from "./environment/read";
import { stackConfigOfFile } from "./environment/stack-config-of-file";
import { platform } from "./platform";

const root = join(__dirname, "..", "..");
const directory = new ConfigDirectory(join(root, "stacks", "config"), root);

const answers: Answers = {
  ...awsAnswers,
  outputs: {
    ...awsAnswers.outputs,
    "aws:sqs/queue:Queue": { arn: "arn:aws:sqs:eu-west-1:111122223333:recorded" },
  },
};

const recorded = new Map<string, Promise<readonly RecordedResource[]>>();

/** Every resource of an environment, as the program registers it against mocks. Each environment is built once. */
function resourcesOf(stack: string): Promise<readonly RecordedResource[]> {
  const resources = recorded.get(stack) ?? record(stack);
  recorded.set(stack, resources);
  return resources;
}

function record(stack: string): Promise<readonly RecordedResource[]> {
  const text = readFileSync(join(root, "stacks", "config", `Pulumi.${stack}.yaml`), "utf8");
  const environment = readEnvironment(stackConfigOfFile(stack, text), directory);
  return recordResources(() => platform(stack, environment), answers);
}

describe("the platform", () => {
  it("has a development, a staging and a production environment", () => {
    for (const stack of ["dev", "prod", "staging"]) assert.ok(directory.stacks().includes(stack), stack);
  });

  for (const stack of directory.stacks()) {
    describe(`in ${stack}`, () => {
      let resources: readonly RecordedResource[];
      before(async () => (resources = await resourcesOf(stack)));
      const of = (type: string) => resources.filter((resource) => resource.type === type);

      it("breaks none of its own policies", () => {
        const [cloud] = of("pulumi:providers:aws");
        const provider = { type: "pulumi:providers:aws", props: cloud?.inputs ?? {} };
        const judged = resources.map(({ type, name, inputs, protect, ...resource }) => ({
          type,
          name,
          urn: `urn:pulumi:${stack}::eks-platform::${resource.parent.split("::")[0]}$${type}::${name}`,
          props: inputs,
          protect,
          ...(type.startsWith("aws:") && { provider }),
        }));
        // What is advisory is shown to people, and stops nothing.
        const mandatory = pack.rules.filter(({ enforcementLevel }) => enforcementLevel === "mandatory");
        assert.deepEqual(evaluateRules(mandatory, judged, { exemptions: pack.exemptions }), []);
      });

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

  describe("in prod", () => {
    let resources: readonly RecordedResource[];
    before(async () => (resources = await resourcesOf("prod")));
    const of = (type: string) => resources.filter((resource) => resource.type === type);

    it("closes the control plane to the internet, encrypts, logs, and lets nobody delete it", () => {
      const [plane, ...others] = of("aws:eks/cluster:Cluster");
      assert.deepEqual(others, []);
      const { vpcConfig, enabledClusterLogTypes, encryptionConfig, accessConfig, deletionProtection } =
        plane?.inputs ?? {};
      const { endpointPrivateAccess, endpointPublicAccess } = Object(vpcConfig);
      assert.deepEqual(
        { endpointPrivateAccess, endpointPublicAccess },
        { endpointPrivateAccess: true, endpointPublicAccess: false },
      );
      assert.deepEqual(enabledClusterLogTypes, [
        "api",
        "audit",
        "authenticator",
        "controllerManager",
        "scheduler",
      ]);
      assert.match(JSON.stringify(encryptionConfig), /"keyArn":"arn:aws:kms:.*"secrets"/);
      assert.deepEqual(accessConfig, {
        authenticationMode: "API",
        bootstrapClusterCreatorAdminPermissions: false,
      });
      assert.equal(deletionProtection, true);
    });

    it("keeps pods away from the credentials of their node", () => {
      const templates = of("aws:ec2/launchTemplate:LaunchTemplate");
      assert.ok(templates.length > 0);
      for (const { inputs } of templates) {
        const { httpTokens, httpPutResponseHopLimit } = Object(inputs["metadataOptions"]);
        assert.deepEqual(
          { httpTokens, httpPutResponseHopLimit },
          { httpTokens: "required", httpPutResponseHopLimit: 1 },
        );
      }
    });

    it("gives each of three zones a way out of its own", () => {
      assert.equal(of("aws:ec2/natGateway:NatGateway").length, 3);
    });

    it("runs its system nodes on capacity that nobody takes back", () => {
      const capacities = of("aws:eks/nodeGroup:NodeGroup").map(({ inputs }) => inputs["capacityType"]);
      assert.deepEqual(capacities, ["ON_DEMAND"]);
    });

    it("lets Pulumi delete neither network nor control plane", () => {
      const kept = resources.filter(({ protect }) => protect).map(({ type }) => type);
      for (const type of ["aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet", "aws:eks/cluster:Cluster"]) {
        assert.ok(kept.includes(type), type);
      }
    });

    it("installs nothing before there are nodes to run it on", () => {
      for (const { name, dependencies } of of("kubernetes:helm.sh/v3:Release")) {
        assert.ok(dependencies.includes("eks:index:ManagedNodeGroup::prod-system"), name);
      }
    });
  });

  describe("in dev", () => {
    let resources: readonly RecordedResource[];
    before(async () => (resources = await resourcesOf("dev")));
    const of = (type: string) => resources.filter((resource) => resource.type === type);

    it("saves money: one way out, and capacity that may be taken back", () => {
      assert.equal(of("aws:ec2/natGateway:NatGateway").length, 1);
      assert.deepEqual(
        of("aws:eks/nodeGroup:NodeGroup").map(({ inputs }) => inputs["capacityType"]),
        ["SPOT"],
      );
    });

    it("opens the control plane to the office only, and may be deleted", () => {
      const [plane] = of("aws:eks/cluster:Cluster");
      assert.deepEqual(Object(plane?.inputs["vpcConfig"]).publicAccessCidrs, ["203.0.113.0/24"]);
      assert.deepEqual(
        resources.filter(({ protect }) => protect),
        [],
      );
    });
  });
});

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addonNames } from "@eks-platform/addons";
import { RunError } from "@pulumi/pulumi";
import { ConfigDirectory } from "./config-directory";
import { EnvironmentError } from "./environment-error";
import { readEnvironment } from "./read";
import type { StackConfig } from "./stack-config";
import { stackConfigOfFile } from "./stack-config-of-file";

const dev = `config:
  aws:region: eu-west-1
  eks-platform:ownership: { owner: platform-team, costCentre: engineering }
  eks-platform:network:
    cidr: 10.10.0.0/16
    zones: [eu-west-1a, eu-west-1b]
    egress: shared
  eks-platform:cluster:
    kubernetesVersion: "1.35"
    serviceCidr: 172.20.0.0/16
    access:
      platform: { principalArn: "arn:aws:iam::111122223333:role/platform-admin", policy: clusterAdmin }
    nodeGroups:
      system: { instanceTypes: [m7g.large, m6g.large], min: 2, max: 4 }
  eks-platform:addons:
    availability: single
    install:
      metrics-server: {}
      external-secrets: { prefixes: [dev/] }
`;
const prod = dev.replace("10.10.0.0/16", "10.30.0.0/16");

describe("readEnvironment", () => {
  const root = mkdtempSync(join(tmpdir(), "environment-"));
  const folder = join(root, "stacks", "config");
  const directory = new ConfigDirectory(folder, root);

  before(() => mkdirSync(folder, { recursive: true }));
  beforeEach(() => writeFileSync(join(folder, "Pulumi.prod.yaml"), prod));
  after(() => rmSync(root, { recursive: true }));

  /** Reads dev with some text of its file replaced, and perhaps other settings than those of the file. */
  function read(replacements: Readonly<Record<string, string>>, other: Partial<StackConfig> = {}) {
    const text = Object.entries(replacements).reduce((file, [from, to]) => {
      assert.ok(file.includes(from), `the file holds no ${from}`);
      return file.replace(from, to);
    }, dev);
    writeFileSync(join(folder, "Pulumi.dev.yaml"), text);
    return readEnvironment({ ...stackConfigOfFile("dev", text), ...other }, directory);
  }

  function refusal(
    replacements: Readonly<Record<string, string>>,
    other: Partial<StackConfig> = {},
  ): EnvironmentError {
    try {
      read(replacements, other);
    } catch (error) {
      assert.ok(error instanceof EnvironmentError, String(error));
      return error;
    }
    return assert.fail("the environment was accepted");
  }

  /** The problems, each as its place, path, given and fix. */
  const problems = (replacements: Readonly<Record<string, string>>, other?: Partial<StackConfig>) =>
    refusal(replacements, other).problems.map(({ position, path, given, fix }) => [
      position ? `${position.line}:${position.column}` : "",
      path.replace("eks-platform:", ""),
      given,
      fix,
    ]);

  it("gives an environment as its file describes it", () => {
    const { region, network, cluster, addons } = read({});
    assert.equal(region, "eu-west-1");
    assert.deepEqual(network.zones, ["eu-west-1a", "eu-west-1b"]);
    assert.equal(cluster.nodeGroups["system"]?.max, 4);
    assert.deepEqual(addons.install["external-secrets"], { prefixes: ["dev/"] });
  });

  it("refuses a misspelt key, a foreign zone, an overlapping range and an unknown add-on in one message", () => {
    const error = refusal({
      "egress:": "egres:",
      "eu-west-1b": "eu-west-2b",
      "10.10.0.0/16": "10.30.128.0/17",
      "metrics-server": "metrics-serve",
    });
    assert.ok(RunError.isInstance(error));
    assert.equal(
      error.message,
      `Environment "dev" cannot be used: 4 problems.

  stacks/config/Pulumi.dev.yaml:5:11  eks-platform:network.cidr
    given: "10.30.128.0/17"
    allowed: a range apart from 10.30.0.0/16 of prod (stacks/config/Pulumi.prod.yaml:5:11)
    fix: Choose a range that no other environment uses.

  stacks/config/Pulumi.dev.yaml:6:25  eks-platform:network.zones[1]
    given: "eu-west-2b"
    allowed: a zone of eu-west-1: eu-west-1a, eu-west-1b, eu-west-1c
    fix: Did you mean eu-west-1b?

  stacks/config/Pulumi.dev.yaml:7:5  eks-platform:network.egres
    given: the key egres
    allowed: cidr, zones, egress, interfaceEndpoints, flowLogRetentionDays, flowLogKmsKeyArn, protect
    fix: Did you mean egress?

  stacks/config/Pulumi.dev.yaml:18:7  eks-platform:addons.install.metrics-serve
    given: the key metrics-serve
    allowed: ${addOnNames}
    fix: Did you mean metrics-server?`,
    );
  });

  it("refuses as the README shows", () => {
    const readme = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");
    const { message } = refusal({ "egress:": "egres:", "eu-west-1b": "eu-west-2b" });
    assert.ok(readme.includes("```text\n" + message + "\n```\n"), message);
  });

  describe("says of a shape that is wrong", () => {
    it("that a required key is missing, and where it belongs", () => {
      assert.deepEqual(problems({ "    cidr: 10.10.0.0/16\n": "" }), [
        ["4:3", "network.cidr", "nothing", 'Add it, for example "10.20.0.0/16".'],
      ]);
    });

    it("that a required key is misspelt, once and not twice", () => {
      assert.deepEqual(problems({ "cidr:": "cird:" }), [
        ["5:5", "network.cird", "the key cird", "Did you mean cidr?"],
      ]);
    });

    it("that a section is misspelt", () => {
      assert.deepEqual(problems({ "eks-platform:network:": "eks-platform:netwrok:" }), [
        ["4:3", "netwrok", "the key netwrok", "Did you mean network?"],
      ]);
    });

    it("that a section is missing, which has no place", () => {
      assert.deepEqual(
        problems({ "  eks-platform:ownership: { owner: platform-team, costCentre: engineering }\n": "" }),
        [["", "ownership", "nothing", "Add it."]],
      );
    });

    it("that the region is missing", () => {
      assert.deepEqual(problems({ "  aws:region: eu-west-1\n": "" }), [
        ["", "aws:region", "nothing", "Add it."],
      ]);
    });

    it("that a word is none of a closed set", () => {
      assert.deepEqual(problems({ "egress: shared": "egress: sharde" }), [
        ["7:13", "network.egress", '"sharde"', "Did you mean shared?"],
      ]);
    });

    it("that a version was written as a number", () => {
      assert.deepEqual(problems({ '"1.35"': "1.35" }), [
        ["9:24", "cluster.kubernetesVersion", "1.35", 'Put it in quotes: "1.35".'],
      ]);
    });

    it("that YAML cut the zero off a version", () => {
      assert.deepEqual(problems({ '"1.35"': "1.30" }), [
        ["9:24", "cluster.kubernetesVersion", "1.3", 'Put it in quotes: "1.30".'],
      ]);
    });

    it("that a range does not start with its first address", () => {
      assert.deepEqual(problems({ "10.10.0.0/16": "10.10.7.1/16" }), [
        ["5:11", "network.cidr", '"10.10.7.1/16"', "Write 10.10.0.0/16."],
      ]);
    });

    it("that a range is no range", () => {
      assert.deepEqual(problems({ "10.10.0.0/16": "10.10.0.0/8" }), [
        ["5:11", "network.cidr", '"10.10.0.0/8"', 'Write for example "10.20.0.0/16".'],
      ]);
      assert.deepEqual(problems({ "10.10.0.0/16": "10.999.0.0/16" }), [
        ["5:11", "network.cidr", '"10.999.0.0/16"', "Each of the four numbers is 255 at most."],
      ]);
    });

    it("that a number is out of bounds", () => {
      assert.deepEqual(problems({ "min: 2": "min: 2.5", "max: 4": "max: 451" }), [
        ["14:61", "cluster.nodeGroups.system.min", "2.5", "Give a whole number from 0 to 450."],
        ["14:71", "cluster.nodeGroups.system.max", "451", "Give a whole number from 1 to 450."],
      ]);
    });

    it("that a number is wrong in two ways, once", () => {
      assert.deepEqual(problems({ "min: 2": "min: -2.5" }), [
        ["14:61", "cluster.nodeGroups.system.min", "-2.5", "Give a whole number from 0 to 450."],
      ]);
    });

    it("that a list is too short", () => {
      assert.deepEqual(problems({ "[eu-west-1a, eu-west-1b]": "[eu-west-1a]" }), [
        [
          "6:12",
          "network.zones",
          '["eu-west-1a"]',
          "Give a list of 2 to 4, each the name of an availability zone.",
        ],
      ]);
    });

    it("that a map was left empty", () => {
      assert.deepEqual(problems({ "metrics-server: {}": "metrics-server:" }), [
        ["18:22", "addons.install.metrics-server", "null", "Give {}."],
      ]);
    });

    it("that a name cannot be one", () => {
      assert.deepEqual(problems({ "system:": "System:" }), [
        ["14:7", "cluster.nodeGroups.System", "the key System", "Choose another name."],
      ]);
    });

    it("that an add-on lacks a setting", () => {
      assert.deepEqual(problems({ "{ prefixes: [dev/] }": "{}" }), [
        ["19:7", "addons.install.external-secrets.prefixes", "nothing", 'Add it, for example ["dev/"].'],
      ]);
    });
  });

  describe("says of what belongs together", () => {
    it("that a range for services overlaps the VPC", () => {
      assert.deepEqual(problems({ "172.20.0.0/16": "10.10.128.0/17" }), [
        ["10:18", "cluster.serviceCidr", '"10.10.128.0/17"', "Choose another range, or leave it to EKS."],
      ]);
    });

    it("that an instance type does not exist", () => {
      assert.deepEqual(problems({ "m6g.large": "m6g.lagre" }), [
        ["14:44", "cluster.nodeGroups.system.instanceTypes[1]", '"m6g.lagre"', "Did you mean m6g.large?"],
      ]);
    });

    it("that instance types of one group have two architectures", () => {
      assert.deepEqual(problems({ "m6g.large": "m6i.large" }), [
        [
          "14:44",
          "cluster.nodeGroups.system.instanceTypes[1]",
          '"m6i.large"',
          "Move it to a group of its own: it has amd64.",
        ],
      ]);
    });

    it("that EKS no longer runs a version", () => {
      assert.deepEqual(problems({ '"1.35"': '"1.30"' }), [
        ["9:24", "cluster.kubernetesVersion", '"1.30"', "Choose one of them."],
      ]);
    });

    it("that a group may not have more nodes than it must have", () => {
      assert.deepEqual(problems({ "max: 4": "max: 1" }), [
        ["14:69", "cluster.nodeGroups.system.max", "1", "Let the group grow to at least its least size."],
      ]);
    });

    it("that a network without a way out lacks the endpoints that nodes need", () => {
      const [problem, ...others] = refusal({ "egress: shared": "egress: none" }).problems;
      assert.deepEqual(others, []);
      assert.equal(problem?.path, "eks-platform:network.interfaceEndpoints");
      assert.equal(problem.given, "nothing");
      assert.deepEqual(problem.position, { line: 4, column: 3 });
      assert.match(problem.fix, /^Add ec2, ecr\.api/);
    });

    it("that nobody could use the cluster", () => {
      const [problem, ...others] = refusal({ "policy: clusterAdmin": "policy: view" }).problems;
      assert.deepEqual(others, []);
      assert.equal(problem?.path, "eks-platform:cluster.access");
    });

    it("that an add-on lacks another", () => {
      const [problem, ...others] = refusal({ "metrics-server: {}": "istiod: {}" }).problems;
      assert.deepEqual(others, []);
      assert.equal(problem?.path, "eks-platform:addons.install.istiod");
      assert.match(problem.allowed, /istio-base/);
    });

    it("that a zone is foreign, once and not twice", () => {
      assert.deepEqual(problems({ "eu-west-1b": "eu-west-2b" }), [
        ["6:25", "network.zones[1]", '"eu-west-2b"', "Did you mean eu-west-1b?"],
      ]);
    });

    it("all of it, though the shape is wrong elsewhere", () => {
      const paths = problems({
        "m6g.large": "m6g.lagre",
        "min: 2": "min: two",
        "eu-west-1b": "us-east-1b",
      }).map(([, path]) => path);
      assert.deepEqual(paths, [
        "network.zones[1]",
        "cluster.nodeGroups.system.instanceTypes[1]",
        "cluster.nodeGroups.system.min",
      ]);
    });
  });

  it("sees the range of another environment however its file writes it", () => {
    writeFileSync(join(folder, "Pulumi.prod.yaml"), prod.replace("10.30.0.0/16", '"10\\u002e30.0.0/16"'));
    const [problem] = refusal({ "10.10.0.0/16": "10.30.128.0/17" }).problems;
    assert.match(problem?.allowed ?? "", /^a range apart from 10\.30\.0\.0\/16 of prod /);
  });

  it("leaves what is wrong in another environment to that one", () => {
    writeFileSync(join(folder, "Pulumi.prod.yaml"), prod.replace("10.30.0.0/16", "10.10.0.0"));
    assert.ok(read({}));
    writeFileSync(join(folder, "Pulumi.prod.yaml"), "config: [");
    assert.ok(read({}));
  });

  it("takes values from Pulumi, and names no line of the file for one that it does not hold", () => {
    const config = { ...stackConfigOfFile("dev", dev).config, "aws:region": "eu-wset-1" };
    const [problem] = refusal({}, { config }).problems;
    assert.equal(problem?.source, "Pulumi's configuration");
    assert.equal(problem.position, undefined);
    assert.equal(problem.given, '"eu-wset-1"');
  });

  it("shows the beginning of a long value", () => {
    const [problem] = refusal({ "egress: shared": `egress: ${"a".repeat(200)}` }).problems;
    assert.equal(problem?.given, `"${"a".repeat(116)}...`);
  });

  it("says that a section is no structure", () => {
    const config = { ...stackConfigOfFile("dev", dev).config, "eks-platform:ownership": "platform-team" };
    const [problem] = refusal({}, { config }).problems;
    assert.equal(problem?.given, '"platform-team"');
    assert.equal(problem.allowed, "a map with owner, costCentre");
  });

  it("shows no secret, nor a fix that repeats one", () => {
    const secret = "10.10.7.1/16";
    const { config } = stackConfigOfFile("dev", dev.replace("10.10.0.0/16", secret));
    const encrypted = { "cidr: 10.10.0.0/16": "cidr: { secure: AAABAK }", shared: "sharde" };
    const error = refusal(encrypted, { config: { ...config }, secretKeys: ["eks-platform:network"] });
    assert.ok(!error.message.includes("10.10.7"), error.message);
    assert.ok(!error.message.includes("10.10.0.0"), error.message);
    assert.match(error.message, /given: a secret/);
  });

  it("shows what the file holds in plain text beside a secret", () => {
    const config = stackConfigOfFile("dev", dev.replace("shared", "sharde")).config;
    const error = refusal({ shared: "sharde" }, { config, secretKeys: ["eks-platform:network"] });
    assert.match(error.message, /given: "sharde"/);
  });
});

const addOnNames = addonNames.join(", ");

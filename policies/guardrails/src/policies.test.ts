import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { evaluateRules } from "@eks-platform/policy-kit";
import { compliantPlatform } from "./compliant-platform.test.support";
import { pack } from "./policies";

const today = new Date("2026-11-24");

/** Adds a resource to a compliant platform and returns the names of the rules that it breaks. */
function listBrokenRules(type: string, props: Readonly<Record<string, unknown>>): readonly string[] {
  const planted = { type, name: "planted", urn: `urn:pulumi:prod::eks-platform::${type}::planted`, props };
  const violations = evaluateRules(pack.rules, [...compliantPlatform, planted], { today });
  for (const { urn, rule } of violations) assert.equal(urn, planted.urn, rule);
  return violations.map(({ rule }) => rule);
}

describe("the pack", () => {
  it("accepts a compliant platform", () => {
    assert.deepEqual(evaluateRules(pack.rules, compliantPlatform, { today }), []);
  });

  it("contains every rule of severity critical and high, and nearly all of them are mandatory", () => {
    const severe = pack.rules.filter(({ severity }) => severity === "critical" || severity === "high");
    assert.ok(severe.length >= 100, `${severe.length}`);
    const advisory = severe
      .filter(({ enforcementLevel }) => enforcementLevel !== "mandatory")
      .map(({ name }) => name);
    assert.deepEqual(advisory, ["access-policy-least-privilege", "namespace-default-deny"]);
  });

  it("finds a public API endpoint", () => {
    const rules = listBrokenRules("aws:eks/cluster:Cluster", { vpcConfig: { endpointPublicAccess: true } });
    assert.ok(rules.includes("eks-public-endpoint-cidrs"));
    assert.ok(rules.includes("eks-no-public-endpoint"));
  });

  it("finds an open security group", () => {
    const everything = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };
    const group = listBrokenRules("aws:ec2/securityGroup:SecurityGroup", { ingress: [everything] });
    assert.deepEqual(group, ["sg-no-open-all-ports", "sg-no-open-rdp", "sg-no-open-ssh"]);
    const rule = listBrokenRules("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", {
      ipProtocol: "-1",
      cidrIpv4: "0.0.0.0/0",
    });
    assert.deepEqual(rule, ["sg-no-open-all-ports", "sg-no-open-rdp", "sg-no-open-ssh"]);
  });

  it("finds a chart without a version", () => {
    const release = {
      chart: "karpenter",
      namespace: "karpenter",
      repositoryOpts: { repo: "https://charts.example" },
    };
    assert.deepEqual(listBrokenRules("kubernetes:helm.sh/v3:Release", release), ["helm-version-pinned"]);
  });

  it("loads without Pulumi's SDKs", () => {
    const script = `require(${JSON.stringify(join(__dirname, "policies.js"))}); console.log(JSON.stringify(Object.keys(require.cache)))`;
    const loaded = JSON.parse(
      execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }),
    ) as string[];
    assert.notEqual(loaded.length, 0);
    assert.deepEqual(
      loaded.filter((file) => file.includes("@pulumi")),
      [],
    );
  });
});

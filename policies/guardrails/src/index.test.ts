import assert from "node:assert/strict";
import { EnforcementLevel, PolicySeverity } from "@pulumi/pulumi/proto/analyzer_pb";
import { OfficialAnalyzer, packFolder } from "./official-analyzer.test.support";
import { pack } from "./policies";

describe("the pack, served by Pulumi's own runner", () => {
  let analyzer: OfficialAnalyzer;

  before(async function () {
    // The runner loads a compiler before it loads the pack.
    this.timeout(60_000);
    analyzer = await OfficialAnalyzer.start(packFolder);
  });

  after(() => analyzer.stop());

  it("lists every rule with its level", async () => {
    const info = await analyzer.getInfo();
    assert.equal(info.getName(), "guardrails");
    assert.deepEqual(
      info.getPoliciesList().map((policy) => [policy.getName(), policy.getEnforcementlevel()]),
      pack.rules.map(({ name, enforcementLevel }) => [
        name,
        enforcementLevel === "mandatory" ? EnforcementLevel.MANDATORY : EnforcementLevel.ADVISORY,
      ]),
    );
  });

  it("rejects a cluster with a public endpoint and reports the reason", async () => {
    const diagnostics = await analyzer.analyze("aws:eks/cluster:Cluster", "prod", {
      vpcConfig: {
        subnetIds: ["subnet-a", "subnet-b"],
        endpointPublicAccess: true,
        publicAccessCidrs: ["0.0.0.0/0"],
      },
    });
    const found = diagnostics.find(
      (diagnostic) => diagnostic.getPolicyname() === "eks-public-endpoint-cidrs",
    );
    // The SDK puts the description of the rule above the message.
    assert.deepEqual(found?.getMessage().split("\n"), [
      "A public API endpoint admits known address ranges only.",
      "vpcConfig.publicAccessCidrs: the API endpoint is open to the whole internet.",
    ]);
    assert.equal(found?.getEnforcementlevel(), EnforcementLevel.MANDATORY);
    assert.equal(found?.getSeverity(), PolicySeverity.POLICY_SEVERITY_CRITICAL);
  });

  it("reports the rules that it cannot evaluate yet, and evaluates the others", async () => {
    const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const diagnostics = await analyzer.analyze("aws:iam/role:Role", "app", {
      assumeRolePolicy: unknownText,
      managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
    });
    const messages = new Map(
      diagnostics.map((diagnostic) => [diagnostic.getPolicyname(), diagnostic.getMessage()]),
    );
    assert.match(messages.get("role-trust-not-public") ?? "", /can't be known during preview/);
    assert.match(messages.get("iam-no-administrator-access") ?? "", /\nmanagedPolicyArns\[0\]: /);
  });
});

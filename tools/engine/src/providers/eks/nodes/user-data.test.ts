import assert from "node:assert/strict";
import type { ValueMap } from "../../../model/values";
import { type UserDataArgs, buildUserData } from "./user-data";

const cluster = {
  name: "prod",
  endpoint: "https://x",
  certificateAuthority: "Q0E=",
  serviceCidr: "10.100.0.0/16",
};
const args = (group: UserDataArgs["group"], settings: ValueMap = {}): UserDataArgs => ({
  group,
  settings,
  stackName: "nodes",
  region: "eu-west-1",
});

describe("user data", () => {
  it("configures nodes of Amazon Linux 2023", () => {
    const settings = {
      labels: { tier: "system" },
      taints: { only: { value: "this", effect: "NoSchedule" }, bare: { effect: "NoExecute" } },
    };
    assert.equal(
      buildUserData("AL2023", cluster, args("managed", settings)),
      `MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="BOUNDARY"

--BOUNDARY
Content-Type: application/node.eks.aws

---
apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  cluster:
    name: prod
    apiServerEndpoint: https://x
    certificateAuthority: Q0E=
    cidr: 10.100.0.0/16

--BOUNDARY
Content-Type: application/node.eks.aws

---
apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  kubelet:
    flags:
      - '--node-labels=tier=system'
      - '--register-with-taints=only=this:NoSchedule,bare:NoExecute'

--BOUNDARY--
`,
    );
  });

  it("runs the bootstrap script of Amazon Linux 2", () => {
    const script =
      '#!/bin/bash\n\n/etc/eks/bootstrap.sh --apiserver-endpoint "https://x" --b64-cluster-ca "Q0E=" "prod"';
    assert.equal(buildUserData("AL2", cluster, args("launchTemplate")), `${script}\n\n`);
    assert.match(
      buildUserData("AL2", cluster, args("launchTemplate", { kubeletExtraArgs: "--a --b" })),
      / --kubelet-extra-args '--a --b'\n/,
    );
    assert.match(
      buildUserData("AL2", cluster, args("launchTemplate", { kubeletExtraArgs: "--a" })),
      / --kubelet-extra-args --a\n/,
    );
    assert.match(
      buildUserData("AL2", cluster, args("cloudFormation")),
      /cfn-signal --exit-code \$\? --stack nodes --resource NodeGroup --region eu-west-1\n$/,
    );
    assert.match(
      buildUserData("AL2", cluster, args("managed")),
      /^MIME-Version: 1\.0\n.*MYBOUNDARY.*--==MYBOUNDARY==--$/s,
    );
    assert.match(
      buildUserData("AL2", cluster, args("launchTemplate", { nodeUserData: "#!/bin/sh\necho hi" })),
      /<<nodes-user-data\n#!\/bin\/sh\necho hi\nnodes-user-data\n/,
    );
  });

  it("writes the settings of Bottlerocket, where the program's own come first", () => {
    const settings = {
      bottlerocketSettings: { settings: { kubernetes: { "cluster-dns-ip": "1.2.3.4" } } },
      labels: { a: "b" },
    };
    assert.equal(
      buildUserData("Bottlerocket", cluster, args("managed", settings)),
      `[settings.kubernetes]
api-server = "https://x"
cluster-certificate = "Q0E="
cluster-dns-ip = "1.2.3.4"
cluster-name = "prod"

  [settings.kubernetes.node-labels]
  a = "b"
`,
    );
  });

  it("is the program's own if that says so", () => {
    assert.equal(buildUserData("AL2023", cluster, args("managed", { nodeUserDataOverride: "mine" })), "mine");
  });

  it("refuses what an operating system does not take", () => {
    assert.throws(
      () => buildUserData("AL2023", cluster, args("managed", { bootstrapExtraArgs: "--x" })),
      /AL2023 take no bootstrapExtraArgs/,
    );
    assert.throws(
      () => buildUserData("AL2", cluster, args("managed", { bottlerocketSettings: {} })),
      /AL2 take no bottlerocketSettings/,
    );
    assert.throws(
      () =>
        buildUserData("Bottlerocket", cluster, args("managed", { nodeUserData: "x", kubeletExtraArgs: "y" })),
      /no kubeletExtraArgs and no nodeUserData/,
    );
  });
});

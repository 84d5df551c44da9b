import assert from "node:assert/strict";
import { isOutput, unknown } from "../../../model/values";
import { type InputValue, toOutput } from "../input-value";
import { toJsonText, buildKubeconfig } from "./kubeconfig";

const parts = {
  clusterName: "prod",
  endpoint: "https://x",
  certificateAuthority: { data: "Q0E=" },
  clusterArn: "arn:aws:eks:eu-west-1:1:cluster/prod",
  credentials: undefined,
};

const argsOf = (config: InputValue) => Object(config).users[0].user.exec.args;

describe("the kubeconfig of a cluster", () => {
  it("gets tokens from the AWS CLI", () => {
    assert.deepEqual(buildKubeconfig(parts), {
      apiVersion: "v1",
      clusters: [
        { cluster: { server: "https://x", "certificate-authority-data": "Q0E=" }, name: "kubernetes" },
      ],
      contexts: [{ context: { cluster: "kubernetes", user: "aws" }, name: "aws" }],
      "current-context": "aws",
      kind: "Config",
      users: [
        {
          name: "aws",
          user: {
            exec: {
              apiVersion: "client.authentication.k8s.io/v1beta1",
              command: "aws",
              args: [
                "--region",
                "eu-west-1",
                "eks",
                "get-token",
                "--cluster-name",
                "prod",
                "--output",
                "json",
              ],
              env: [
                {
                  name: "KUBERNETES_EXEC_INFO",
                  value: '{"apiVersion": "client.authentication.k8s.io/v1beta1"}',
                },
              ],
            },
          },
        },
      ],
    });
  });

  it("names the role and the profile, the latter only for the owner", () => {
    const credentials = { roleArn: "arn:r", profileName: "p" };
    assert.deepEqual(argsOf(buildKubeconfig({ ...parts, credentials })).slice(8), [
      "--role",
      "arn:r",
      "--profile",
      "p",
    ]);
    assert.deepEqual(argsOf(buildKubeconfig({ ...parts, credentials, withoutProfile: true })).slice(8), [
      "--role",
      "arn:r",
    ]);
  });

  for (const part of ["clusterName", "endpoint", "certificateAuthority", "clusterArn", "credentials"]) {
    it(`is unknown as a whole while ${part} is`, () => {
      const config = buildKubeconfig({ ...parts, [part]: toOutput(unknown, ["urn:cluster"]) });
      assert.ok(isOutput(config));
      assert.equal(config.value, undefined);
      const json = toJsonText(config);
      assert.ok(isOutput(json) && json.value === undefined);
      assert.deepEqual(json.dependencies, ["urn:cluster"]);
    });
  }
});

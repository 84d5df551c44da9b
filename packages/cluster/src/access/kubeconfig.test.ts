import assert from "node:assert/strict";
import { kubeconfigOf } from "./kubeconfig";

const address = {
  clusterName: "prod",
  clusterArn: "arn:aws-us-gov:eks:us-gov-west-1:111122223333:cluster/prod",
  endpoint: "https://example.eks.amazonaws.com",
  certificateAuthority: "Q0E=",
};

describe("kubeconfigOf", () => {
  it("asks the AWS CLI for a token of the cluster, in the region of its ARN", () => {
    const [{ user }] = JSON.parse(kubeconfigOf(address)).users;
    assert.equal(user.exec.apiVersion, "client.authentication.k8s.io/v1beta1");
    assert.equal(
      [user.exec.command, ...user.exec.args].join(" "),
      "aws --region us-gov-west-1 eks get-token --cluster-name prod --output json",
    );
  });

  it("selects a context that leads to the cluster", () => {
    const { clusters, contexts, users, "current-context": current } = JSON.parse(kubeconfigOf(address));
    assert.deepEqual(contexts, [
      { name: current, context: { cluster: clusters[0].name, user: users[0].name } },
    ]);
    assert.deepEqual(clusters[0].cluster, {
      server: "https://example.eks.amazonaws.com",
      "certificate-authority-data": "Q0E=",
    });
  });

  it("holds no credentials, profile or variable of its author", () => {
    const [{ user }] = JSON.parse(kubeconfigOf(address)).users;
    assert.deepEqual(Object.keys(user), ["exec"]);
    assert.deepEqual(Object.keys(user.exec).sort(), ["apiVersion", "args", "command", "interactiveMode"]);
  });

  it("is the same text each time", () => {
    const shuffled = Object.fromEntries(Object.entries(address).reverse()) as typeof address;
    assert.equal(kubeconfigOf(shuffled), kubeconfigOf(address));
  });
});

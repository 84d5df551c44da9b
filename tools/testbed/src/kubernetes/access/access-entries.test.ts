import assert from "node:assert/strict";
import { createPlan } from "../objects/plan.test.support";
import { toEquivalentBindings } from "./access-entries";

const association = (policy: string, accessScope: object) =>
  createPlan({
    name: "dev-access-developers-View",
    type: "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
    inputs: {
      policyArn: `arn:aws:eks::aws:cluster-access-policy/${policy}`,
      principalArn: "arn:aws:iam::111122223333:role/developer",
      accessScope,
    },
  });

describe("access entries", () => {
  it("become a cluster role binding if their scope is the cluster", () => {
    const [objects] = toEquivalentBindings(association("AmazonEKSViewPolicy", { type: "cluster" }));
    assert.deepEqual(objects, {
      source: "dev-access-developers-View",
      object: {
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRoleBinding",
        metadata: { name: "access-entry-dev-access-developers-view" },
        roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" },
        subjects: [
          {
            apiGroup: "rbac.authorization.k8s.io",
            kind: "User",
            name: "arn:aws:iam::111122223333:role/developer",
          },
        ],
      },
    });
  });

  it("become a role binding in each namespace of their scope, except for patterns", () => {
    const scope = { type: "namespace", namespaces: ["shop", "cart", "team-*"] };
    const bindings = toEquivalentBindings(association("AmazonEKSEditPolicy", scope));
    assert.deepEqual(
      bindings.map(({ object }) => [object.kind, object.metadata.namespace]),
      [
        ["RoleBinding", "shop"],
        ["RoleBinding", "cart"],
      ],
    );
  });

  it("have no equivalent if Kubernetes has no such role", () => {
    assert.deepEqual(toEquivalentBindings(association("AmazonEKSAutoNodePolicy", { type: "cluster" })), []);
  });
});

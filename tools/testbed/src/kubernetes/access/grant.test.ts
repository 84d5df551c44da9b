import assert from "node:assert/strict";
import type { KubernetesObject } from "../objects/kubernetes-object";
import { listGrants } from "./grant";
import { formatSubject } from "./subject";

const binding = (kind: string, subjects: readonly object[]): KubernetesObject => ({
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind,
  metadata: { name: "b", ...(kind === "RoleBinding" ? { namespace: "shop" } : {}) },
  roleRef: { kind: "ClusterRole", name: "view" },
  subjects,
});

describe("the grants of bindings", () => {
  it("are one for each subject, in the namespace of the binding", () => {
    const [first, second, ...rest] = listGrants([
      binding("RoleBinding", [
        { kind: "ServiceAccount", name: "web" },
        { kind: "ServiceAccount", name: "web", namespace: "other" },
      ]),
    ]);
    assert.deepEqual(rest, []);
    assert.deepEqual(
      [first?.namespace, first?.role, first?.subject.groups],
      [
        "shop",
        { kind: "ClusterRole", name: "view" },
        ["system:serviceaccounts", "system:serviceaccounts:shop", "system:authenticated"],
      ],
    );
    assert.equal(first && formatSubject(first.subject), "system:serviceaccount:shop:web");
    assert.equal(second && formatSubject(second.subject), "system:serviceaccount:other:web");
  });

  it("have no namespace in a cluster role binding", () => {
    const [grant] = listGrants([binding("ClusterRoleBinding", [{ kind: "Group", name: "admins" }])]);
    assert.equal(grant?.namespace, undefined);
    assert.deepEqual(grant?.subject, { groups: ["admins"] });
    assert.equal(grant && formatSubject(grant.subject), "group admins");
  });

  it("may have users as subjects", () => {
    const [grant] = listGrants([binding("ClusterRoleBinding", [{ kind: "User", name: "ann" }])]);
    assert.deepEqual(grant?.subject, { user: "ann", groups: ["system:authenticated"] });
  });

  it("are none for a binding without subjects, and for other objects", () => {
    assert.deepEqual(
      listGrants([binding("RoleBinding", []), binding("Role", [{ kind: "User", name: "x" }])]),
      [],
    );
    assert.deepEqual(
      listGrants([
        { ...binding("RoleBinding", [{ kind: "User", name: "x" }]), apiVersion: "example.com/v1" },
      ]),
      [],
    );
  });
});

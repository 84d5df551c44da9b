import assert from "node:assert/strict";
import { isAllowed } from "../access/grant-review";
import { reviewAccess } from "../access/access-review";
import type { CreatedObjects } from "../created-objects";
import type { KubernetesObject } from "../objects/kubernetes-object";
import { waitUntil } from "../wait-until";
import { openSharedCluster } from "./shared-cluster";
import { shop } from "./sample-objects";

const apiVersion = "rbac.authorization.k8s.io/v1";
const apiGroup = "rbac.authorization.k8s.io";
const namespace = "testbed-shop";

const role: KubernetesObject = {
  apiVersion,
  kind: "Role",
  metadata: { name: "deployer", namespace },
  rules: [
    { apiGroups: ["apps"], resources: ["deployments", "deployments/scale"], verbs: ["get", "patch"] },
    { apiGroups: [""], resources: ["configmaps"], resourceNames: ["settings"], verbs: ["get"] },
  ],
};

const bind = (roleRef: object): KubernetesObject => ({
  apiVersion,
  kind: "RoleBinding",
  metadata: { name: "deployers", namespace },
  roleRef: { apiGroup, ...roleRef },
  subjects: [
    { kind: "ServiceAccount", name: "pipeline" },
    { kind: "Group", apiGroup, name: "shop-deployers" },
  ],
});

describe("access", () => {
  let created: CreatedObjects;

  before(async function () {
    const cluster = await openSharedCluster(this);
    if (cluster.isUsed) this.skip();
    created = cluster.created.createScope();
    await created.ensure(shop);
  });

  after(() => created?.removeAll());

  const review = async (...objects: readonly KubernetesObject[]) => {
    const sourced = objects.map((object) => ({ object, source: "a test" }));
    const { grants, rejected } = await reviewAccess(sourced, created.createScope());
    assert.deepEqual(rejected, []);
    return grants.map(({ asked, problems }) => ({ asked, problems }));
  };

  it("has the effect of its role, for service accounts and groups, and ends at the namespace", async () => {
    assert.deepEqual(await review(role, bind({ kind: "Role", name: "deployer" })), [
      { asked: 5, problems: [] },
      { asked: 5, problems: [] },
    ]);
  });

  it("has no effect without its role", async () => {
    const nothing = "Role deployer does not exist or has no rules: nothing is granted.";
    assert.deepEqual(await review(bind({ kind: "Role", name: "deployer" })), [
      { asked: 0, problems: [nothing] },
      { asked: 0, problems: [nothing] },
    ]);
  });

  it("is missing if a binding of one namespace cannot grant it", async () => {
    const metrics = {
      apiVersion,
      kind: "ClusterRole",
      metadata: { name: "testbed-metrics" },
      rules: [{ nonResourceURLs: ["/metrics"], verbs: ["get"] }],
    };
    const binding = {
      ...bind({ kind: "ClusterRole", name: "testbed-metrics" }),
      subjects: [{ kind: "ServiceAccount", name: "pipeline" }],
    };
    const [pipeline] = await review(metrics, binding);
    assert.deepEqual(pipeline?.problems, [
      "system:serviceaccount:testbed-shop:pipeline may not get /metrics in testbed-shop.",
    ]);
  });

  it("is reported if it extends beyond its namespace", async () => {
    const everywhere = {
      ...bind({ kind: "ClusterRole", name: "view" }),
      kind: "ClusterRoleBinding",
      metadata: { name: "testbed-everybody" },
      subjects: [{ kind: "Group", apiGroup, name: "system:serviceaccounts" }],
    };
    await created.ensure(everywhere);
    const listPods = { verb: "list", group: "", resource: "pods", subresource: "", name: "" };
    await waitUntil("the server knows the binding", 150, () =>
      isAllowed(listPods, { groups: ["system:serviceaccounts"] }, "kube-public", created.objects),
    );
    const reader = {
      ...role,
      rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["list"] }],
    };
    const [pipeline] = await review(reader, bind({ kind: "Role", name: "deployer" }));
    assert.deepEqual(pipeline?.problems, [
      "system:serviceaccount:testbed-shop:pipeline may list pods in kube-public as well.",
    ]);
  });
});

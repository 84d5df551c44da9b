import assert from "node:assert/strict";
import type { CreatedObjects } from "../created-objects";
import { dryRunObjects, installDefinitions } from "../dry-run";
import type { KubernetesObject } from "../objects/kubernetes-object";
import { openSharedCluster } from "./shared-cluster";
import { budget, container, createDeployment, shop } from "./sample-objects";

const template = (containerChanges: object) => ({
  template: {
    metadata: { labels: { app: "web" } },
    spec: { containers: [{ ...container, ...containerChanges }] },
  },
});

/** A kind of our own, with types, a bound and a rule. */
function definitionOf(kind: string, rule: string): KubernetesObject {
  const singular = kind.toLowerCase();
  const spec = {
    type: "object",
    properties: { min: { type: "integer" }, max: { type: "integer", maximum: 10 } },
    "x-kubernetes-validations": [{ rule, message: "min must not exceed max" }],
  };
  const openAPIV3Schema = { type: "object", properties: { spec } };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${singular}s.testbed.eks-platform.dev` },
    spec: {
      group: "testbed.eks-platform.dev",
      scope: "Namespaced",
      names: { plural: `${singular}s`, singular, kind },
      versions: [{ name: "v1", served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  };
}

const quota = (spec: object): KubernetesObject => ({
  apiVersion: "testbed.eks-platform.dev/v1",
  kind: "Quota",
  metadata: { name: "small", namespace: "testbed-shop" },
  spec,
});

/** The mistake, the object that has it, and the message of the server. */
const mistakes: readonly (readonly [string, KubernetesObject, RegExp])[] = [
  ["a text where a number belongs", createDeployment({ replicas: "two" }), /replicas: expected numeric/],
  [
    "a field that does not exist",
    createDeployment(template({ imagee: "web" })),
    /imagee: field not declared/,
  ],
  [
    "an unknown field of an object that has no name yet",
    { ...budget, metadata: { generateName: "web-", namespace: "testbed-shop" }, budget: 1 },
    /unknown field "budget"/,
  ],
  [
    "a selector that misses its own pods",
    createDeployment({ selector: { matchLabels: { app: "other" } } }),
    /`selector` does not match template `labels`/,
  ],
  [
    "a malformed quantity",
    createDeployment(template({ resources: { requests: { cpu: "1x" } } })),
    /quantities must match/,
  ],
  [
    "a limit below its request",
    createDeployment(template({ resources: { requests: { cpu: "2" }, limits: { cpu: "1" } } })),
    /must be less than or equal to cpu limit/,
  ],
  [
    "a removed API version",
    { ...budget, apiVersion: "policy/v1beta1" },
    /the server has no kind "PodDisruptionBudget" in policy\/v1beta1/,
  ],
  [
    "an unknown kind",
    { ...budget, kind: "PodDisruptionBudgets" },
    /the server has no kind "PodDisruptionBudgets" in policy\/v1/,
  ],
  [
    "a missing namespace",
    { ...budget, metadata: { name: "web", namespace: "nowhere" } },
    /namespaces "nowhere" not found/,
  ],
  ["a bound of a custom resource", quota({ min: 1, max: 11 }), /should be less than or equal to 10/],
  ["a rule of a custom resource", quota({ min: 3, max: 2 }), /min must not exceed max/],
  ["an unknown field of a custom resource", quota({ min: 1, max: 2, mid: 3 }), /\.spec\.mid/],
  [
    "a definition whose rule does not compile",
    definitionOf("Limit", "self.least <= self.max"),
    /undefined field 'least'/,
  ],
];

describe("the API server", () => {
  let created: CreatedObjects;

  before(async function () {
    const cluster = await openSharedCluster(this);
    created = cluster.created.createScope();
    await created.ensure(shop);
    await installDefinitions([definitionOf("Quota", "self.min <= self.max")], created);
  });

  after(() => created?.removeAll());

  for (const [mistake, object, said] of mistakes) {
    it(`rejects ${mistake}`, async () => {
      assert.match(await describeDryRun(object, created), new RegExp(`^rejected: [^]*(?:${said.source})`));
    });
  }

  for (const [what, object] of [
    ["the Deployment without a mistake", createDeployment()],
    ["the budget without a mistake", budget],
    ["the custom resource without a mistake", quota({ min: 1, max: 2 })],
  ] as const) {
    it(`accepts ${what}`, async () => {
      assert.equal(await describeDryRun(object, created), "accepted");
    });
  }

  it("accepts objects together with the definition and the namespace that they need, in any order", async () => {
    const namespace = { ...shop, metadata: { name: "testbed-cart" } };
    const share = {
      ...quota({ min: 1, max: 2 }),
      kind: "Share",
      metadata: { name: "a", namespace: "testbed-cart" },
    };
    const objects = [share, namespace, definitionOf("Share", "self.min <= self.max")];
    const results = await dryRunObjects(
      objects.map((object) => ({ object, source: "a test" })),
      created,
    );
    assert.deepEqual(
      results.map(({ object, status }) => [object.kind, status]),
      [
        ["Share", "accepted"],
        ["Namespace", "accepted"],
        ["CustomResourceDefinition", "accepted"],
      ],
    );
  });

  it("changes nothing in a dry run", async () => {
    await describeDryRun(createDeployment(), created);
    assert.equal(await created.objects.read(createDeployment()), undefined);
  });

  it("cannot validate a custom resource without a definition", async () => {
    const stranger = { ...quota({}), apiVersion: "stranger.example.com/v1" };
    assert.equal(
      await describeDryRun(stranger, created),
      "not checked: there is no definition of stranger.example.com/v1",
    );
  });
});

/** Dry-runs one object, and describes the result in a sentence that begins with the status. */
async function describeDryRun(object: KubernetesObject, created: CreatedObjects): Promise<string> {
  const [result] = await dryRunObjects([{ object, source: "a test" }], created);
  switch (result?.status) {
    case "accepted":
      return "accepted";
    case "rejected":
      return `rejected: ${result.message}`;
    case "notChecked":
      return `not checked: ${result.reason}`;
    case undefined:
      return "no result";
  }
}

import assert from "node:assert/strict";
import { parseUrn, type Step } from "@eks-platform/plan";
import fc from "fast-check";
import { timeAtPace } from "./step-time";
import { anyDependencies, bucket, needs, step, urnOf } from "./steps.test.support";
import { timeline, type TimelineOptions } from "./timeline";

const cluster = urnOf("aws:eks/cluster:Cluster", "main");
const addon = (name: string) => urnOf("aws:eks/addon:Addon", name);
const release = (name: string) => urnOf("kubernetes:helm.sh/v3:Release", name);

const entries = (steps: readonly Step[], options: TimelineOptions = {}) =>
  timeline(steps, options).entries.map(({ urn, operation, start, end }) =>
    [operation, parseUrn(urn).name, start, end].join(" "),
  );
const path = (steps: readonly Step[]) => timeline(steps).criticalPath.map(({ urn }) => parseUrn(urn).name);

/** Buckets take a second each, so that order is all that counts. */
const aSecond: TimelineOptions = {
  timeOf: (each) => ({ ...timeAtPace("typical")(each), seconds: each.op === "same" ? 0 : 1 }),
};

describe("the timeline of creations", () => {
  it("places each resource after what it depends on, and names the critical path", () => {
    const steps = [
      step("create", urnOf("aws:kms/key:Key", "key")),
      step("create", cluster, { dependencies: [urnOf("aws:kms/key:Key", "key")] }),
      step("create", urnOf("aws:ec2/natGateway:NatGateway", "nat")),
      step("create", addon("cni"), { dependencies: [cluster], inputs: { addonName: "vpc-cni" } }),
      step("create", addon("dns"), { dependencies: [cluster], inputs: { addonName: "coredns" } }),
    ];
    assert.deepEqual(entries(steps), [
      "create key 0 28",
      "create nat 0 106",
      "create main 28 613",
      "create cni 613 648",
      "create dns 613 628",
    ]);
    assert.deepEqual(path(steps), ["key", "main", "cni"]);
    const { totalSeconds, workSeconds, peakWidth } = timeline(steps);
    assert.deepEqual([totalSeconds, workSeconds, peakWidth], [648, 769, 2]);
  });

  it("waits for parents, providers and what single properties depend on", () => {
    const provider = urnOf("pulumi:providers:kubernetes", "k8s");
    const component = urnOf("shop:index:Addons", "addons");
    const steps = [
      step("create", cluster),
      step("create", provider, { propertyDependencies: { kubeconfig: [cluster] } }),
      step("create", component, { custom: false, dependencies: [addon("cni")] }),
      step("create", addon("cni"), { inputs: { addonName: "vpc-cni" }, dependencies: [cluster] }),
      step("create", release("a"), { provider: `${provider}::an-id`, inputs: { chart: "base" } }),
      step("create", release("b"), { parent: component, inputs: { chart: "base" } }),
    ];
    assert.deepEqual(entries(steps), [
      "create main 0 585",
      "create cni 585 620",
      "create a 585 595",
      "create b 620 630",
    ]);
  });

  it("counts neither components nor providers nor what stays the same", () => {
    const steps = [
      step("create", urnOf("shop:index:Network", "net"), { custom: false }),
      step("create", urnOf("pulumi:providers:aws", "aws")),
      step("same", cluster),
      step("read", bucket("read")),
    ];
    assert.deepEqual(entries(steps), []);
    assert.equal(timeline(steps).totalSeconds, 0);
  });

  it("can use the longest observed times", () => {
    assert.equal(timeline([step("create", cluster)], { pace: "long" }).totalSeconds, 663);
  });

  it("says how each duration is known, and names no step without an operation", () => {
    const { entries: all } = timeline([step("create", cluster), step("same", bucket("a"))], {
      timeOf: (each) => ({ ...timeAtPace("typical")(each), seconds: 5 }),
    });
    assert.deepEqual(
      all.map(({ urn, evidence }) => [urn, evidence]),
      [[cluster, timeAtPace("typical")(step("create", cluster)).evidence]],
    );
  });

  it("divides the time into sixty intervals", () => {
    assert.equal(timeline([step("create", cluster)]).widths.length, 60);
  });

  it("takes longer where fewer things are done at once", () => {
    const steps = ["a", "b", "c"].map((name) => step("create", bucket(name)));
    assert.deepEqual(entries(steps, { ...aSecond, parallel: 2 }), [
      "create a 0 1",
      "create b 0 1",
      "create c 1 2",
    ]);
  });

  it("says how wide it is over time", () => {
    const steps = [step("create", bucket("a")), step("create", bucket("b"), { dependencies: [bucket("a")] })];
    assert.deepEqual(timeline(steps, { ...aSecond, intervals: 4 }).widths, [1, 1, 1, 1]);
  });
});

describe("the timeline of changes", () => {
  it("takes an update as long as the slowest property that changes", () => {
    const changed = (detailedDiff: Step["detailedDiff"], diffReasons: readonly string[] = []) =>
      timeline([{ ...step("update", cluster), detailedDiff, diffReasons }]).totalSeconds;
    const difference = { kind: "update", inputDiff: true } as const;
    assert.equal(changed({ "vpcConfig.endpointPublicAccess": difference, tags: difference }), 84);
    assert.equal(changed({ version: difference }), 509);
    assert.equal(changed(null, ["version"]), 509);
  });

  it("deletes when all else is done, dependants first", () => {
    const steps = [
      step("delete", bucket("old")),
      step("delete", bucket("older"), { dependencies: [bucket("old")] }),
      step("create", bucket("new")),
    ];
    assert.deepEqual(entries(steps, aSecond), ["create new 0 1", "delete older 1 2", "delete old 2 3"]);
  });

  it("lets go of a read resource in the end too", () => {
    const steps = [step("discard", bucket("read")), step("create", bucket("new"))];
    const asCreation: TimelineOptions = {
      timeOf: () => ({ ...timeAtPace("typical")(step("create", cluster)), seconds: 1 }),
    };
    assert.deepEqual(entries(steps, asCreation), ["create new 0 1", "create read 1 2"]);
  });

  it("replaces by creating first and deleting in the end", () => {
    const steps = [
      step("create-replacement", bucket("a")),
      step("replace", bucket("a")),
      step("update", bucket("b"), { dependencies: [bucket("a")] }),
      step("delete-replaced", bucket("a")),
    ];
    assert.deepEqual(entries(steps, aSecond), ["create a 0 1", "update b 1 2", "delete a 2 3"]);
  });

  it("replaces by deleting first where the steps say so", () => {
    const steps = [
      step("delete-replaced", bucket("b"), { dependencies: [bucket("a")] }),
      step("delete-replaced", bucket("a")),
      step("replace", bucket("a")),
      step("create-replacement", bucket("a")),
      step("create-replacement", bucket("b"), { dependencies: [bucket("a")] }),
      step("delete", bucket("c"), { dependencies: [bucket("a")] }),
    ];
    assert.deepEqual(entries(steps, aSecond), [
      "delete b 0 1",
      "delete a 1 2",
      "create a 2 3",
      "create b 3 4",
      "delete c 4 5",
    ]);
  });

  it("treats a replacement without separate steps as a creation", () => {
    assert.deepEqual(entries([step("replace", cluster)]), ["create main 0 585"]);
  });
});

describe("the timeline of any resources", () => {
  const endsByUrn = (steps: readonly Step[]) =>
    new Map(timeline(steps, aSecond).entries.map(({ urn, start, end }) => [urn, { start, end }]));

  it("creates nothing before what it needs", () => {
    fc.assert(
      fc.property(anyDependencies, (states) => {
        const ends = endsByUrn(states.map((state, index) => step("create", bucket(`b${index}`), state)));
        assert.equal(ends.size, states.length);
        states.forEach((state, index) => {
          const start = ends.get(bucket(`b${index}`))?.start ?? -1;
          for (const need of needs(state)) assert.ok((ends.get(need)?.end ?? Infinity) <= start);
        });
      }),
    );
  });

  it("deletes nothing before what needs it, and takes as long as creating", () => {
    fc.assert(
      fc.property(anyDependencies, (states) => {
        const created = states.map((state, index) => step("create", bucket(`b${index}`), state));
        const deleted = states.map((state, index) => step("delete", bucket(`b${index}`), state));
        const ends = endsByUrn(deleted);
        assert.equal(ends.size, states.length);
        states.forEach((state, index) => {
          const end = ends.get(bucket(`b${index}`))?.end ?? Infinity;
          for (const need of needs(state)) assert.ok((ends.get(need)?.start ?? -1) >= end);
        });
        assert.equal(timeline(deleted, aSecond).totalSeconds, timeline(created, aSecond).totalSeconds);
      }),
    );
  });
});

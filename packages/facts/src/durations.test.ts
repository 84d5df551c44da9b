import assert from "node:assert/strict";
import { duration, type TimedOperation, timeoutSeconds } from "./durations";
import { readTable } from "./table";

const cluster = "aws:eks/cluster:Cluster";
const release = "kubernetes:helm.sh/v3:Release";
const typical = (
  type: string,
  operation: TimedOperation,
  inputs: Readonly<Record<string, unknown>> = {},
  changes: readonly string[] = [],
) => duration({ type, operation, inputs, changes }).typicalSeconds;

describe("duration", () => {
  it("says how long a control plane takes, and how that is known", () => {
    assert.deepEqual(duration({ type: cluster, operation: "create" }), {
      typicalSeconds: 585,
      longSeconds: 663,
      evidence: "observed",
      observations: 12,
    });
  });

  it("tells charts apart by the last part of their address", () => {
    assert.equal(typical(release, "create", { chart: "kube-prometheus-stack" }), 137);
    assert.equal(typical(release, "create", { chart: "oci://public.ecr.aws/karpenter/karpenter" }), 63);
  });

  it("falls back to any chart for one that nobody has timed, or whose name nobody knows yet", () => {
    for (const chart of ["mine", "constructor", undefined, 7]) {
      assert.equal(typical(release, "create", { chart }), 45);
    }
  });

  it("tells add-ons apart by their name", () => {
    const addon = "aws:eks/addon:Addon";
    assert.equal(typical(addon, "create", { addonName: "vpc-cni" }), 35);
    assert.equal(typical(addon, "create", { addonName: "coredns" }), 15);
  });

  it("takes the slowest of the properties that an update changes", () => {
    assert.equal(typical(cluster, "update", {}, ["vpcConfig"]), 84);
    assert.equal(typical(cluster, "update", {}, ["vpcConfig", "tags", "version"]), 509);
  });

  it("takes an update that changes nothing with a row of its own for any other", () => {
    const addonName = "vpc-cni";
    assert.equal(typical("aws:eks/addon:Addon", "update", { addonName }, ["addonVersion"]), 40);
    assert.equal(typical(cluster, "update", {}, ["tags"]), 84);
  });

  it("falls back to the service, then to the package, then to everything", () => {
    const { services } = readTable<{
      services: Record<string, Record<string, Record<string, readonly number[]>>>;
    }>("durations");
    const row = (service: string) => services[service]?.["*"]?.["*"]?.[0];
    assert.equal(typical("aws:iam/policy:Policy", "create"), row("aws:iam"));
    assert.equal(typical("aws:s3/bucket:Bucket", "delete"), row("aws"));
    assert.equal(typical("gcp:storage:Bucket", "update"), row("*"));
    assert.equal(typical("constructor", "create"), row("*"));
  });

  it("falls back where only another operation of a type has been timed", () => {
    assert.equal(typical("aws:ec2/vpc:Vpc", "create"), 12);
    assert.equal(typical("aws:ec2/vpc:Vpc", "delete"), 3);
  });
});

describe("timeoutSeconds", () => {
  it("says after how many seconds a provider gives up", () => {
    assert.equal(timeoutSeconds(cluster), 1800);
    assert.equal(timeoutSeconds(release), 300);
    assert.equal(timeoutSeconds("aws:s3/bucket:Bucket"), 1200);
  });
});

describe("the table of durations", () => {
  type Known = Readonly<Record<string, unknown>>;
  const { types, services } = readTable<{ types: Record<string, Known>; services: Record<string, Known> }>(
    "durations",
  );
  const all = Object.entries({ ...types, ...services });
  const rows = all.flatMap(([key, known]) =>
    ["create", "update", "delete", "*"].flatMap((operation) =>
      Object.entries((known[operation] ?? {}) as Record<string, [number, number, string, number]>).map(
        ([name, row]) => ({ where: `${key} ${operation} ${name}`, row }),
      ),
    ),
  );

  it("gives every row a typical time and a long one that is no shorter", () => {
    assert.ok(rows.length > 50);
    for (const {
      where,
      row: [typicalSeconds, longSeconds],
    } of rows) {
      assert.ok(typicalSeconds >= 0 && longSeconds >= typicalSeconds, where);
    }
  });

  it("has observations exactly where it does not assume", () => {
    for (const {
      where,
      row: [, , evidence, observations],
    } of rows) {
      assert.ok(["observed", "documented", "reported", "assumed"].includes(evidence), where);
      assert.equal(observations > 0, evidence !== "assumed", where);
    }
  });

  it("has a row for all others wherever a type has rows by name", () => {
    for (const [key, known] of all) {
      for (const operation of ["create", "update", "delete", "*"]) {
        const byName = known[operation];
        if (byName !== undefined) assert.ok("*" in Object(byName), `${key} ${operation}`);
      }
    }
  });

  it("names types by tokens, in the order of the alphabet", () => {
    const tokens = Object.keys(types);
    assert.deepEqual(tokens, [...tokens].sort());
    for (const token of tokens) assert.match(token, /^[a-z]+:[\w.]+\/\w+:\w+$/);
  });

  it("knows no operation beyond those that a deployment has", () => {
    for (const [key, known] of all) {
      for (const member of Object.keys(known)) {
        assert.ok(["namedBy", "create", "update", "delete", "*", "timeoutSeconds"].includes(member), key);
      }
    }
  });

  it("lets no typical operation outlast its own timeout", () => {
    for (const { where, row } of rows) {
      const [type = ""] = where.split(" ");
      // Encrypting an existing cluster needs a higher timeout: an hour was reported.
      if (types[type] !== undefined && row[2] !== "reported")
        assert.ok(row[0] <= timeoutSeconds(type), where);
    }
  });
});

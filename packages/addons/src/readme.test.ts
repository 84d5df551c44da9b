import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recordResources } from "@eks-platform/testing";
import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import { Addons } from "./addons";
import { sampleCluster } from "./testing/sample-cluster";

/** The sample of the README, compiled. */
function sample(cloud: aws.Provider, inCluster: kubernetes.Provider) {
  const cluster = Object.assign(new kubernetes.core.v1.ConfigMap("cluster", {}), sampleCluster.cluster);
  const network = sampleCluster.network;

  new Addons(
    "dev",
    {
      cluster,
      network,
      region: "eu-west-1",
      availability: "single",
      install: {
        "metrics-server": {},
        "external-dns": { domains: ["dev.example.com"], zoneIds: ["Z0123456789ABCDEFGHIJ"] },
      },
    },
    { providers: { aws: cloud, kubernetes: inCluster }, dependsOn: cluster },
  );
}

describe("the sample of the README", () => {
  it("is the one that is compiled here", () => {
    const [, shown = "nothing"] = /```ts\n([^`]+)```/.exec(read("README.md")) ?? [];
    assert.ok(unindented(read("src/readme.test.ts")).includes(unindented(shown)));
  });

  it("installs two charts", async () => {
    const resources = await recordResources(() =>
      sample(
        new aws.Provider("cloud", { region: "eu-west-1" }),
        new kubernetes.Provider("in-cluster", { kubeconfig: "{}" }),
      ),
    );
    const releases = resources.filter(({ type }) => type === "kubernetes:helm.sh/v3:Release");
    assert.deepEqual(releases.map(({ name }) => name).toSorted(), ["dev-external-dns", "dev-metrics-server"]);
  });
});

function read(file: string): string {
  return readFileSync(join(__dirname, "..", file), "utf8");
}

function unindented(text: string): string {
  return text.replace(/^ +/gm, "");
}

import assert from "node:assert/strict";
import { ArgumentError } from "@eks-platform/core";
import { recordResources } from "@eks-platform/testing";
import * as aws from "@pulumi/aws";
import * as kubernetes from "@pulumi/kubernetes";
import { namespaces } from "./addon/namespaces";
import { Addons } from "./addons";
import type { AddonsArgs } from "./args";
import { find, ofType, pick } from "./testing/registered";
import { sampleCluster, sampleInstall } from "./testing/sample-cluster";

const release = "kubernetes:helm.sh/v3:Release";
const association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
const namespace = "kubernetes:core/v1:Namespace";

const record = (args: Partial<AddonsArgs> = {}) =>
  recordResources(() => new Addons("dev", { ...sampleCluster, install: sampleInstall, ...args }));

describe("Addons", () => {
  it("installs one release per chart, from its repository, in its exact version", async () => {
    const releases = ofType(await record(), release);
    assert.deepEqual(
      releases.map(({ name }) => name).toSorted(),
      Object.keys(sampleInstall)
        .map((name) => `dev-${name}`)
        .toSorted(),
    );
    assert.deepEqual(
      pick(find(releases, "dev-metrics-server"), ["name", "chart", "repositoryOpts", "version", "namespace"]),
      {
        name: "metrics-server",
        chart: "metrics-server",
        repositoryOpts: { repo: "https://kubernetes-sigs.github.io/metrics-server" },
        version: "3.13.1",
        namespace: "kube-system",
      },
    );
  });

  it("takes a chart of an OCI registry by its whole address", async () => {
    const { inputs } = find(await record(), "dev-karpenter", release);
    assert.equal(inputs["chart"], "oci://public.ecr.aws/karpenter/karpenter");
    assert.equal(inputs["repositoryOpts"], undefined);
  });

  it("rolls a failed release back and creates no namespace by it", async () => {
    for (const { inputs } of ofType(await record(), release)) {
      assert.equal(inputs["atomic"], true);
      assert.equal(inputs["createNamespace"], false);
    }
  });

  it("skips the definitions that another release installs", async () => {
    const releases = ofType(await record(), release);
    assert.deepEqual(
      releases
        .filter(({ inputs }) => inputs["skipCrds"] === true)
        .map(({ name }) => name)
        .toSorted(),
      ["dev-istio-gateway", "dev-istiod", "dev-karpenter", "dev-kube-prometheus-stack"],
    );
  });

  it("passes the settings and the cluster's facts to the chart", async () => {
    const resources = await record({
      install: { "external-dns": { domains: ["a.example"], zoneIds: ["Z1"] } },
    });
    const values = find(resources, "dev-external-dns", release).inputs["values"];
    assert.deepEqual(pick({ inputs: values }, ["domainFilters", "txtOwnerId"]), {
      domainFilters: ["a.example"],
      txtOwnerId: "sample",
    });
  });

  it("creates each namespace once, with its level of pod security, and none of Kubernetes", async () => {
    const created = ofType(await record(), namespace);
    const own = Object.values(namespaces).filter(({ origin }) => origin === "platform");
    assert.deepEqual(
      created.map(({ name }) => name).toSorted(),
      own.map(({ name }) => `dev-${name}`).toSorted(),
    );
    assert.deepEqual(find(created, "dev-monitoring").inputs["metadata"], {
      name: "monitoring",
      labels: {
        "pod-security.kubernetes.io/enforce": "privileged",
        "pod-security.kubernetes.io/audit": "restricted",
        "pod-security.kubernetes.io/warn": "restricted",
      },
    });
  });

  it("creates the storage class of an add-on that stores data, encrypted and bound to a zone", async () => {
    const { inputs } = find(await record(), "dev-gp3");
    assert.deepEqual(inputs["parameters"], { type: "gp3", encrypted: "true" });
    assert.equal(inputs["volumeBindingMode"], "WaitForFirstConsumer");
    assert.deepEqual(
      ofType(
        await record({ install: { "metrics-server": {} } }),
        "kubernetes:storage.k8s.io/v1:StorageClass",
      ),
      [],
    );
  });

  it("gives each service account that calls AWS a role of its own", async () => {
    const resources = await record();
    assert.deepEqual(
      ofType(resources, association).map(
        ({ inputs }) => `${inputs["namespace"]}/${inputs["serviceAccount"]}`,
      ),
      [
        "kube-system/aws-load-balancer-controller",
        "cert-manager/cert-manager",
        "external-dns/external-dns",
        "external-secrets/external-secrets",
        "kube-system/karpenter",
      ],
    );
    const role = find(resources, "dev-external-dns", "aws:iam/role:Role");
    assert.match(
      String(role.inputs["assumeRolePolicy"]),
      /"aws:RequestTag\/kubernetes-service-account":"external-dns"/,
    );
    const policy = find(resources, "dev-external-dns", "aws:iam/rolePolicy:RolePolicy");
    assert.match(String(policy.inputs["policy"]), /"arn:aws:route53:::hostedzone\/Z0123456789ABCDEFGHIJ"/);
  });

  it("creates no role where no add-on needs one", async () => {
    assert.deepEqual(ofType(await record({ install: { "cert-manager": {} } }), association), []);
  });

  it("waits for the namespace, the needs and the credentials of a chart", async () => {
    const resources = await record();
    const gateway = find(resources, "dev-istio-gateway", release).dependencies;
    assert.ok(gateway.includes(`${namespace}::dev-istio-ingress`));
    assert.ok(gateway.includes(`${release}::dev-istiod`));
    assert.ok(gateway.includes(`${release}::dev-aws-load-balancer-controller`));
    const dns = find(resources, "dev-external-dns", release).dependencies;
    assert.ok(dns.includes(`${association}::dev-external-dns`));
    assert.ok(
      find(resources, "dev-external-dns", association).dependencies.includes(
        "aws:iam/rolePolicy:RolePolicy::dev-external-dns",
      ),
    );
  });

  it("applies custom resources once their controller is ready", async () => {
    const resources = await record();
    const pool = find(resources, "dev-karpenter-node-pool", "kubernetes:karpenter.sh/v1:NodePool");
    assert.ok(pool.dependencies.includes(`${release}::dev-karpenter`));
  });

  it("is the parent of every child, and passes its providers on", async () => {
    const resources = await recordResources(() => {
      const cloud = new aws.Provider("cloud", { region: "eu-west-1" });
      const inCluster = new kubernetes.Provider("in-cluster", { kubeconfig: "{}" });
      const providers = { aws: cloud, kubernetes: inCluster };
      new Addons("dev", { ...sampleCluster, install: sampleInstall }, { providers });
    });
    const children = resources.filter(({ name }) => name.startsWith("dev-"));
    assert.ok(children.length > 50);
    for (const { type, name, parent, provider } of children) {
      assert.equal(parent, "eks-platform:index:Addons::dev", name);
      assert.ok(
        provider.includes(type.startsWith("aws:") ? "::cloud::" : "::in-cluster::"),
        `${name} ${provider}`,
      );
    }
  });

  it("lets every child wait for what the component waits for", async () => {
    const resources = await recordResources(() => {
      const nodes = new kubernetes.core.v1.ConfigMap("nodes", {});
      new Addons("dev", { ...sampleCluster, install: sampleInstall }, { dependsOn: nodes });
    });
    for (const { name, dependencies } of resources.filter(({ name }) => name.startsWith("dev-"))) {
      assert.ok(dependencies.includes("kubernetes:core/v1:ConfigMap::nodes"), name);
    }
  });

  it("refuses what cannot work before the first child exists", async () => {
    const resources = await recordResources(() => {
      assert.throws(
        () => new Addons("dev", { ...sampleCluster, install: { karpenter: { nodeImage: "x" } } }),
        ArgumentError,
      );
    });
    assert.deepEqual(
      resources.map(({ name }) => name),
      ["dev"],
    );
  });
});

describe("two sets of add-ons in one stack", () => {
  it("share no resource name", async () => {
    const resources = await recordResources(() => {
      new Addons("blue", { ...sampleCluster, install: sampleInstall });
      new Addons("green", { ...sampleCluster, install: sampleInstall, delivery: "argocd" });
    });
    const identities = resources.map(({ type, name }) => `${type}::${name}`);
    assert.equal(new Set(identities).size, identities.length);
  });
});

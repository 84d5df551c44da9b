import assert from "node:assert/strict";
import type { ChildRegistration, Registrar } from "../../model/component";
import type { ProviderState } from "../../model/provider-request";
import { makeSecret, signatureKey, signatures, unknown, type ValueMap } from "../../model/values";
import { Catalogue } from "../catalogue";
import { createKubernetesProvider } from "./kubernetes-provider";

const catalogue = Catalogue.of(__dirname);
const cloud = createKubernetesProvider(catalogue, __dirname, "known");

const provider = (inputs: ValueMap = {}): ProviderState => ({
  urn: "u",
  type: "pulumi:providers:kubernetes",
  name: "p",
  inputs,
});
const requestOf = (type: string, inputs: ValueMap, inside = provider()) => ({
  ...{ urn: `urn:pulumi:dev::shop::${type}::thing`, type, name: "thing", inputs, provider: inside },
});
const check = async (type: string, inputs: ValueMap, inside = provider()): Promise<ValueMap> =>
  cloud.check(requestOf(type, inputs, inside));

describe("a check of Kubernetes", () => {
  it("names what the program does not name, and says so in the object", async () => {
    const { metadata } = await check("kubernetes:core/v1:Namespace", {
      metadata: { annotations: { a: "b" } },
    });
    const { name, ...rest } = Object(metadata);
    assert.match(name, /^thing-[0-9a-f]{8}$/);
    assert.deepEqual(rest, { annotations: { a: "b", "pulumi.com/autonamed": "true" } });
  });

  it("leaves names, unknown names and prefixes alone", async () => {
    for (const metadata of [{ name: "mine" }, { name: unknown }, { generateName: "mine-" }]) {
      assert.deepEqual((await check("kubernetes:core/v1:Namespace", { metadata })).metadata, metadata);
    }
  });

  it("puts objects into the default namespace that need one", async () => {
    const placed = async (type: string, inside: ProviderState) =>
      Object((await check(type, { metadata: { name: "a" } }, inside)).metadata).namespace;
    assert.equal(await placed("kubernetes:core/v1:ConfigMap", provider()), "default");
    assert.equal(await placed("kubernetes:core/v1:ConfigMap", provider({ namespace: "team" })), "team");
    assert.equal(await placed("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", provider()), undefined);
    assert.equal(await placed("kubernetes:karpenter.sh/v1:NodePool", provider()), undefined);
    assert.equal(await placed("kubernetes:argoproj.io/v1alpha1:Application", provider()), "default");
    assert.equal(await placed("kubernetes:apps/v1:DaemonSetPatch", provider()), "default");
  });

  it("takes the namespace of the kubeconfig's current context", async () => {
    const kubeconfig = JSON.stringify({
      contexts: [
        { name: "a", context: { namespace: "wrong" } },
        { name: "b", context: { namespace: "right" } },
      ],
      "current-context": "b",
    });
    const { metadata } = await check(
      "kubernetes:core/v1:ConfigMap",
      { metadata: { name: "a" } },
      provider({ kubeconfig }),
    );
    assert.equal(Object(metadata).namespace, "right");
  });

  it("names releases, and places them", async () => {
    const { name, ...rest } = await check("kubernetes:helm.sh/v3:Release", { chart: "x", compat: "true" });
    assert.match(String(name), /^thing-[0-9a-f]{8}$/);
    assert.deepEqual(rest, { chart: "x", namespace: "default", timeout: 300 });
    assert.equal(
      (await check("kubernetes:helm.sh/v3:Release", { chart: "x", skipAwait: true })).timeout,
      undefined,
    );
    assert.equal(
      (await check("kubernetes:helm.sh/v3:Release", { chart: "x", name: "r", namespace: "n" })).namespace,
      "n",
    );
  });
});

describe("objects of Kubernetes", () => {
  const create = async (type: string, inputs: ValueMap) => cloud.create(requestOf(type, inputs));

  it("have their namespace and name as id", async () => {
    assert.equal(
      (await create("kubernetes:core/v1:ConfigMap", { metadata: { name: "a", namespace: "n" } })).id,
      "n/a",
    );
    assert.equal((await create("kubernetes:core/v1:Namespace", { metadata: { name: "a" } })).id, "a");
    assert.equal(
      (await create("kubernetes:core/v1:ConfigMap", { metadata: { name: unknown, namespace: "n" } })).id,
      unknown,
    );
    assert.equal(
      (await create("kubernetes:helm.sh/v3:Release", { name: "r", namespace: "n", chart: "c" })).id,
      "n/r",
    );
  });

  it("have what the cluster adds", async () => {
    const { outputs } = await create("kubernetes:apps/v1:Deployment", {
      metadata: { name: "a" },
      spec: { replicas: 3 },
    });
    assert.match(Object(outputs.metadata).uid, /^[0-9a-f-]{36}$/);
    assert.equal(Object(outputs.status).readyReplicas, 3);
    const service = await create("kubernetes:core/v1:Service", {
      metadata: { name: "s" },
      spec: { type: "LoadBalancer" },
    });
    assert.match(Object(service.outputs.spec).clusterIP, /^172\.20\.\d+\.\d+$/);
    assert.match(JSON.stringify(service.outputs.status), /elb\.amazonaws\.com/);
  });

  it("keep the texts of secrets encoded, and secret", async () => {
    const { outputs } = await create("kubernetes:core/v1:Secret", {
      metadata: { name: "s" },
      data: { a: "QQ==" },
      stringData: makeSecret({ b: "B" }),
    });
    assert.deepEqual(outputs.data, makeSecret({ a: "QQ==", b: "Qg==" }));
  });

  it("tell the state of a release", async () => {
    const { outputs, simulated } = await create("kubernetes:helm.sh/v3:Release", {
      name: "r",
      namespace: "n",
      chart: "c",
      version: "1.2.3",
    });
    assert.deepEqual(outputs.status, {
      ...{
        appVersion: "1.2.3",
        chart: "c",
        name: "r",
        namespace: "n",
        revision: 1,
        status: "deployed",
        version: "1.2.3",
      },
    });
    assert.deepEqual(simulated, ["resourceNames", "status"]);
  });

  it("are found by id when they are read", async () => {
    const read = await cloud.read({ ...requestOf("kubernetes:core/v1:ConfigMap", {}), id: "n/a" });
    assert.equal(read.id, "n/a");
    assert.equal(Object(read.outputs.metadata).namespace, "n");
  });
});

describe("functions of Kubernetes", () => {
  it("decode manifests, with a namespace where one is wanted", async () => {
    const text =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n---\napiVersion: v1\nkind: Namespace\nmetadata: { name: b }\n---\nnothing: true\n";
    const answer = await cloud.invoke(
      "kubernetes:yaml:decode",
      { text, defaultNamespace: "apps" },
      undefined,
    );
    assert.deepEqual(answer, {
      result: {
        result: [
          { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a", namespace: "apps" } },
          { apiVersion: "v1", kind: "Namespace", metadata: { name: "b" } },
        ],
      },
      simulated: false,
    });
  });

  it("render no chart: that is no rule, so that strict clouds refuse it", async () => {
    assert.equal(await cloud.invoke("kubernetes:helm:template", { jsonOpts: "{}" }, undefined), undefined);
    assert.deepEqual(cloud.derive("kubernetes:helm:template", { jsonOpts: "{}" }, undefined), {
      result: { result: [] },
      simulated: true,
    });
  });
});

describe("a group of manifests", () => {
  async function build(type: string, inputs: ValueMap, inside = provider()) {
    const registered: ChildRegistration[] = [];
    const registrar: Registrar = {
      async register(child) {
        registered.push(child);
        return {
          urn: `urn:${child.name}`,
          id: child.custom ? `id-of-${child.name}` : "",
          outputs: child.inputs,
        };
      },
      registerOutputs: async () => undefined,
      stateOf: () => undefined,
      invoke: async () => ({}),
    };
    const schema = catalogue.resource(type);
    assert.ok(schema && cloud.construct);
    const request = {
      ...requestOf(type, inputs, inside),
      parent: "urn:stack",
      dependencies: [],
      propertyDependencies: new Map(),
    };
    const built = await cloud.construct({ ...request, providers: new Map(), options: {}, schema }, registrar);
    return { built, children: registered.slice(1) };
  }
  const group = "kubernetes:yaml/v2:ConfigGroup";
  const yaml =
    "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: apps }\n---\napiVersion: v1\nkind: Namespace\nmetadata: { name: apps }\n";

  it("makes each object a child, after what it needs", async () => {
    const { built, children } = await build(group, { yaml });
    assert.deepEqual(
      children.map(({ type, name, dependencies }) => ({ type, name, dependencies })),
      [
        { type: "kubernetes:core/v1:Namespace", name: "thing:apps", dependencies: [] },
        {
          type: "kubernetes:core/v1:ConfigMap",
          name: "thing:apps/settings",
          dependencies: ["urn:thing:apps"],
        },
      ],
    );
    assert.deepEqual(built.state, {
      resources: ["thing:apps", "thing:apps/settings"].map((name) => ({
        ...{
          [signatureKey]: signatures.resource,
          urn: `urn:${name}`,
          id: `id-of-${name}`,
          packageVersion: "4.34.2",
        },
      })),
    });
  });

  it("expands lists, takes objects of the program, and places them", async () => {
    const list = {
      apiVersion: "v1",
      kind: "List",
      items: [{ apiVersion: "core/v1", kind: "Secret", metadata: { name: "s" }, data: { a: "b" } }],
    };
    const { children } = await build(
      group,
      { objs: [list], resourcePrefix: "mine", skipAwait: true },
      provider({ namespace: "team" }),
    );
    assert.deepEqual(
      children.map(({ type, name, inputs }) => ({ type, name, inputs })),
      [
        {
          type: "kubernetes:core/v1:Secret",
          name: "mine:team/s",
          inputs: {
            ...{ apiVersion: "v1", kind: "Secret", data: makeSecret({ a: "b" }) },
            metadata: { name: "s", namespace: "team", annotations: { "pulumi.com/skipAwait": "true" } },
          },
        },
      ],
    );
  });

  it("knows from a definition beside it that a kind lives in no namespace", async () => {
    const definition =
      "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: x }\nspec: { group: a.io, scope: Cluster, names: { kind: Thing } }\n";
    const { children } = await build(group, {
      yaml: `${definition}---\napiVersion: a.io/v1\nkind: Thing\nmetadata: { name: t }\n`,
    });
    assert.deepEqual(
      children.map(({ name }) => name),
      ["thing:x", "thing:t"],
    );
  });

  it("has no children while its inputs are unknown, and says so", async () => {
    const { built, children } = await build(group, { yaml: unknown });
    assert.deepEqual(children, []);
    assert.match(built.note ?? "", /not known yet/);
  });

  it("refuses objects without a name", async () => {
    await assert.rejects(
      build(group, { yaml: "apiVersion: v1\nkind: Pod\n" }),
      /needs apiVersion, kind and metadata\.name/,
    );
  });

  it("stands alone if only Helm could render it, and says so", async () => {
    const { built, children } = await build("kubernetes:helm.sh/v4:Chart", { chart: "x" });
    assert.deepEqual(children, []);
    assert.match(built.note ?? "", /rendered by the real provider only/);
  });
});

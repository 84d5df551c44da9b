import assert from "node:assert/strict";
import type { ChildRegistration, ComponentRequest, Registrar } from "../../model/component";
import { makeSecret, signatureKey, signatures } from "../../model/values";
import { Catalogue } from "../catalogue";
import { createGenericProvider } from "./generic-provider";

const catalogue = Catalogue.of(__dirname);
const cloud = createGenericProvider("aws", catalogue, "known");
const urn = "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main";
const schema = catalogue.resource("aws:ec2/vpc:Vpc");

describe("the cloud for any package", () => {
  it("repeats inputs and fills what only a cloud sets", async () => {
    assert.ok(schema);
    const created = await cloud.create({
      urn,
      type: "aws:ec2/vpc:Vpc",
      name: "main",
      inputs: { cidrBlock: makeSecret("10.0.0.0/16"), __defaults: [] },
      schema,
    });
    assert.deepEqual(created.outputs.cidrBlock, makeSecret("10.0.0.0/16"));
    assert.equal(created.outputs.__defaults, undefined);
    assert.equal(typeof created.outputs.arn, "string");
    assert.ok(created.simulated.includes("arn") && !created.simulated.includes("cidrBlock"));
    assert.equal(created.outputs.tags, undefined, "what may be absent stays absent");
  });

  it("gives the same for the same request", async () => {
    assert.ok(schema);
    const request = { urn, type: "aws:ec2/vpc:Vpc", name: "main", inputs: {}, schema };
    assert.deepEqual(await cloud.create(request), await cloud.create(request));
  });

  it("keeps the id of what is read", async () => {
    const read = await cloud.read({ urn, type: "pkg:index:Thing", name: "main", inputs: {}, id: "thing-1" });
    assert.equal(read.id, "thing-1");
  });

  it("makes ids of references to resources, which providers do not take", async () => {
    const reference = { [signatureKey]: signatures.resource, urn: "urn:role", id: "role-1" };
    assert.deepEqual(await cloud.check({ urn, type: "t", name: "n", inputs: { role: reference } }), {
      role: "role-1",
    });
  });
});

describe("a component without plugin and model", () => {
  const type = "eks:index:VpcCniAddon";
  const request: ComponentRequest = {
    ...{ urn: "urn:component", type, name: "cni", parent: "urn:stack", dependencies: ["urn:x"] },
    inputs: {
      clusterName: { [signatureKey]: signatures.output, value: "prod", dependencies: ["urn:cluster"] },
    },
    propertyDependencies: new Map([["clusterName", new Set(["urn:cluster"])]]),
    providers: new Map([["aws", "urn:provider::id"]]),
    options: { protect: true },
    schema: {
      version: "4.3.0",
      outputOnly: ["endpoint", "vpc"],
      types: {
        clusterName: "string",
        endpoint: "string",
        vpc: "pulumiAws.ec2.Vpc",
        note: "string | undefined",
      },
      optionalInputs: [],
    },
  };

  async function build(mode: "known" | "parity") {
    const registered: ChildRegistration[] = [];
    const received: unknown[] = [];
    const registrar: Registrar = {
      async register(child) {
        registered.push(child);
        return { urn: "urn:component", id: "", outputs: child.inputs };
      },
      async registerOutputs(_urn, outputs) {
        received.push(outputs);
      },
      stateOf: () => undefined,
      invoke: async () => ({}),
    };
    const built = await createGenericProvider("eks", catalogue, mode).construct?.(request, registrar);
    assert.ok(built);
    return { built, registered, received };
  }

  it("is registered alone, with its options and plain inputs", async () => {
    const { registered } = await build("known");
    assert.deepEqual(registered, [
      {
        ...{
          type,
          name: "cni",
          custom: false,
          parent: "urn:stack",
          inputs: { clusterName: "prod" },
          version: "4.3.0",
        },
        dependencies: ["urn:x"],
        propertyDependencies: request.propertyDependencies,
        providers: request.providers,
        options: { protect: true },
      },
    ]);
  });

  it("has outputs of their types, repeats its inputs, and leaves resources unknown", async () => {
    const { built, received } = await build("known");
    assert.deepEqual(Object.keys(built.state).sort(), ["clusterName", "endpoint"]);
    assert.equal(built.state.clusterName, "prod");
    assert.deepEqual(built.simulated, ["endpoint"]);
    assert.deepEqual(received, [built.state]);
  });

  it("has only what its inputs say while nobody knows the rest", async () => {
    const { built } = await build("parity");
    assert.deepEqual(built.state, { clusterName: "prod" });
  });

  it("says that it stands there without children", async () => {
    const { built } = await build("known");
    assert.match(built.note ?? "", /neither a plugin nor a model of eks:index:VpcCniAddon/);
  });
});

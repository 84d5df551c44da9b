import {
  ComponentResource,
  CustomResource,
  type Output,
  type ResourceTransform,
  runtime,
} from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { recordResources } from "./recorder";

class Thing extends CustomResource {
  constructor(name: string, inputs: object = {}, opts = {}) {
    super("test:index:Thing", name, { colour: undefined, ...inputs }, opts);
  }
}

runtime.registerResourceModule("test", "index", {
  version: "1.0.0",
  construct: (name, _type, urn) => new Thing(name, {}, { urn }),
});

class Remote extends ComponentResource {
  constructor(name: string, inputs: object = {}, opts = {}) {
    super("test:index:Remote", name, inputs, opts, true);
  }
}

describe("the recorder", () => {
  it("returns every resource with its inputs, in order of registration", async () => {
    const resources = await recordResources(() => {
      new Thing("first", { colour: "red" });
      new Thing("second", { colour: "blue" });
    });
    assert.deepEqual(
      resources.map(({ name, inputs }) => [name, inputs]),
      [
        ["first", { colour: "red" }],
        ["second", { colour: "blue" }],
      ],
    );
  });

  it("waits for resources whose inputs come from others", async () => {
    const resources = await recordResources(() => {
      const first = new Thing("first");
      new Thing("second", { colour: first.id });
    });
    assert.deepEqual(resources[1]?.inputs, { colour: "first-id" });
  });

  it("waits for an asynchronous program", async () => {
    const resources = await recordResources(async () => {
      await new Promise(setImmediate);
      new Thing("late");
    });
    assert.equal(resources.length, 1);
  });

  it("throws what the program throws", async () => {
    const program = () => {
      throw new Error("no such zone");
    };
    await assert.rejects(recordResources(program), { message: "no such zone" });
  });

  it("starts from an empty recording each time", async () => {
    const program = () => new Thing("only");
    await recordResources(program);
    assert.equal((await recordResources(program)).length, 1);
  });

  it("answers with the outputs of the type beside the inputs", async () => {
    const answers = { outputs: { "test:index:Thing": { colour: "green" } } };
    const resources = await recordResources(() => {
      const first = new Thing("first") as Thing & { colour: string };
      new Thing("second", { colour: first.colour });
    }, answers);
    assert.deepEqual(resources[1]?.inputs, { colour: "green" });
  });

  it("records a resource among the inputs by type and name, so that equal programs have equal recordings", async () => {
    const answers = {
      children: {
        "test:index:Remote": () => [{ type: "test:index:Thing", name: "child", inputs: {}, output: "thing" }],
      },
    };
    const program = () => {
      const remote = new Remote("remote", { thing: undefined }) as Remote & { thing: Output<Thing> };
      new Thing("after", { things: [remote.thing], nested: { thing: remote.thing } });
    };
    const recorded = await recordResources(program, answers);
    const { things, nested } = recorded.at(-1)?.inputs ?? {};
    assert.deepEqual(
      { things, nested },
      { things: ["test:index:Thing::child"], nested: { thing: "test:index:Thing::child" } },
    );
    assert.deepEqual(recorded, await recordResources(program, answers));
  });

  it("tells parent, dependencies and protection", async () => {
    const resources = await recordResources(() => {
      const parent = new ComponentResource("test:index:Group", "group");
      const first = new Thing("first", {}, { parent });
      new Thing("second", {}, { parent, dependsOn: first, protect: true });
    });
    const { parent, dependencies, protect } = resources.at(-1) ?? {};
    assert.deepEqual(
      { parent, dependencies, protect },
      { parent: "test:index:Group::group", dependencies: ["test:index:Thing::first"], protect: true },
    );
  });
});

describe("transforms and remote components under the recorder", () => {
  const paint: ResourceTransform = ({ props, opts }) => ({ props: { ...props, colour: "gold" }, opts });

  it("change the resource that has them", async () => {
    const [thing] = await recordResources(() => new Thing("plain", {}, { transforms: [paint] }));
    assert.equal(thing?.inputs["colour"], "gold");
  });

  it("reach the children of a remote component, and add dependencies to them", async () => {
    const answers = {
      children: { "test:index:Remote": () => [{ type: "test:index:Thing", name: "child", inputs: {} }] },
    };
    const resources = await recordResources(() => {
      const before = new Thing("before");
      const wait: ResourceTransform = ({ props, opts }) => ({
        props,
        opts: { ...opts, dependsOn: [before] },
      });
      new Remote("remote", {}, { transforms: [paint, wait] });
    }, answers);
    const child = resources.find(({ name }) => name === "child");
    assert.equal(child?.parent, "test:index:Remote::remote");
    assert.equal(child.inputs["colour"], "gold");
    assert.deepEqual(child.dependencies, ["test:index:Thing::before"]);
  });

  it("let the outputs of a remote component refer to its children", async () => {
    const child = { type: "test:index:Thing", name: "child", inputs: { colour: "red" }, output: "thing" };
    const resources = await recordResources(
      () => {
        const remote = new Remote("remote", { thing: undefined }) as Remote & { thing: Output<Thing> };
        new Thing("after", { colour: remote.thing.urn }, { dependsOn: remote.thing });
      },
      { children: { "test:index:Remote": () => [child] } },
    );
    const after = resources.find(({ name }) => name === "after");
    assert.deepEqual(after?.dependencies, ["test:index:Remote::remote", "test:index:Thing::child"]);
  });

  it("leave alone what they return nothing for", async () => {
    const [thing] = await recordResources(
      () => new Thing("plain", { colour: "red" }, { transforms: [() => undefined] }),
    );
    assert.deepEqual(thing?.inputs, { colour: "red" });
  });
});

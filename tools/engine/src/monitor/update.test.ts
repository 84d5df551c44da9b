import assert from "node:assert/strict";
import { createDifference } from "../difference/difference";
import type { Provider } from "../model/provider";
import type { ResourceRequest } from "../model/provider-request";
import { makeSecret } from "../model/values";
import { toDeployment } from "../state/deployment/deployment";
import { readResourceState } from "../state/deployment/read-resource-state";
import { integrityProblems } from "../state/integrity/integrity";
import type { Snapshot } from "../state/snapshot";
import { testCloud } from "./provider.test.support";
import { idOf, thingUrn, updateAtOnce, updateTo, type ResourceGoal } from "./update.test.support";

/** The resources of a state, by name: those pending deletion are marked. */
const contents = ({ resources }: Snapshot) =>
  resources
    .filter(({ name }) => name !== "default")
    .map(({ name, id, isPendingDeletion }) => `${name} ${id}${isPendingDeletion ? " pendingDeletion" : ""}`);

const network: readonly ResourceGoal[] = [
  { name: "vpc", inputs: { fixed: "10.0.0.0/16" } },
  { name: "subnet", inputs: { fixed: idOf("vpc"), zone: "a" } },
  { name: "route", inputs: { target: idOf("subnet") } },
];

/** A provider that manages one region: in another region, every resource is another one. */
const regionalCloud: Provider = {
  ...testCloud,
  diff: (request) =>
    request.type === "pulumi:providers:test" && request.old.inputs["fixed"] !== request.inputs["fixed"]
      ? createDifference({ fixed: { kind: "update-replace", inputDiff: true } })
      : testCloud.diff(request),
};

describe("an update", () => {
  it("creates everything in a stack that does not exist", async () => {
    const { succeeded, operations, state } = await updateTo(network);
    assert.ok(succeeded);
    assert.deepEqual(operations, { vpc: ["create"], subnet: ["create"], route: ["create"] });
    assert.deepEqual(contents(state), ["vpc vpc-id", "subnet subnet-id", "route route-id"]);
  });

  it("changes nothing when nothing has changed", async () => {
    const { state } = await updateTo(network);
    const again = await updateTo(network, state);
    assert.deepEqual(again.operations, { vpc: ["same"], subnet: ["same"], route: ["same"] });
    assert.equal(again.hasChangedState, false);
    assert.deepEqual(again.state, state);
  });

  it("changes in place what can change in place, and keeps the id", async () => {
    const { state } = await updateTo(network);
    const changed = await updateTo(
      network.map((thing) =>
        thing.name === "subnet" ? { ...thing, inputs: { fixed: idOf("vpc"), zone: "b" } } : thing,
      ),
      state,
    );
    assert.deepEqual(changed.operations, { vpc: ["same"], subnet: ["update"], route: ["same"] });
    const step = changed.steps.find(({ op }) => op === "update");
    assert.deepEqual(step?.difference?.properties, { zone: { kind: "update", inputDiff: true } });
    assert.deepEqual(step?.difference?.changedKeys, ["zone"]);
    assert.equal(changed.state.resources.find(({ name }) => name === "subnet")?.id, "subnet-id");
  });

  it("replaces what cannot: first the new resource, then its dependents, then the old ones are deleted", async () => {
    const { state } = await updateTo(network);
    const wanted = network.map((thing) =>
      thing.name === "vpc" ? { ...thing, inputs: { fixed: "10.1.0.0/16" } } : thing,
    );
    const { operations, steps, state: after } = await updateTo(wanted, state);
    assert.deepEqual(operations, {
      vpc: ["create-replacement", "replace", "delete-replaced"],
      subnet: ["create-replacement", "replace", "delete-replaced"],
      route: ["update"],
    });
    const deletions = steps.filter(({ op }) => op === "delete-replaced").map(({ urn }) => urn);
    assert.deepEqual(deletions, [thingUrn("subnet"), thingUrn("vpc")]);
    assert.deepEqual(steps.find(({ op }) => op === "replace")?.difference?.replaceKeys, ["fixed"]);
    assert.deepEqual(contents(after), [
      "vpc vpc-id-successor",
      "subnet subnet-id-successor",
      "route route-id",
    ]);
  });

  it("deletes what the program no longer has, dependents first", async () => {
    const { state } = await updateTo(network);
    const { operations, steps, state: after } = await updateTo([], state);
    assert.deepEqual(operations, { vpc: ["delete"], subnet: ["delete"], route: ["delete"] });
    const order = steps.map(({ urn }) => urn.split("::").at(-1));
    assert.deepEqual(order, ["route", "subnet", "vpc", "default"]);
    assert.deepEqual(after.resources, []);
  });

  it("deletes first where both would have the same name, with all dependents that must be replaced", async () => {
    const named = network.map((thing) =>
      thing.name === "vpc" ? { ...thing, inputs: { ...thing.inputs, name: "main" } } : thing,
    );
    const { state } = await updateTo(named);
    const wanted = named.map((thing) =>
      thing.name === "vpc" ? { ...thing, inputs: { fixed: "10.1.0.0/16", name: "main" } } : thing,
    );
    const { steps, succeeded, state: after } = await updateTo(wanted, state);
    assert.ok(succeeded);
    assert.deepEqual(
      steps
        .map(({ op, urn }) => `${op} ${urn.split("::").at(-1)}`)
        .filter((step) => !step.endsWith("default")),
      [
        "delete-replaced subnet",
        "delete-replaced vpc",
        "replace vpc",
        "create-replacement vpc",
        "replace subnet",
        "create-replacement subnet",
        "update route",
      ],
    );
    assert.deepEqual(contents(after), [
      "vpc vpc-id-successor",
      "subnet subnet-id-successor",
      "route route-id",
    ]);
  });

  it("lets the program choose the order of a replacement", async () => {
    const one = (fixed: string, deleteBeforeReplace: boolean): ResourceGoal[] => [
      { name: "it", inputs: { fixed, name: "main" }, options: { deleteBeforeReplace } },
    ];
    const { state } = await updateTo(one("a", false));
    assert.deepEqual((await updateTo(one("b", false), state)).operations["it"], [
      "create-replacement",
      "replace",
      "delete-replaced",
    ]);
    assert.deepEqual((await updateTo(one("b", true), state)).operations["it"], [
      "delete-replaced",
      "replace",
      "create-replacement",
    ]);
  });

  it("finds a resource under its earlier name, and moves its children with it", async () => {
    const { state } = await updateTo([
      { name: "old", component: true },
      { name: "old-child", parent: "old", inputs: { fixed: 1, autoName: "x" } },
      { name: "other", inputs: { target: idOf("old-child") } },
    ]);
    const renamed = await updateTo(
      [
        { name: "new", component: true, options: { aliases: [{ name: "old" }] } },
        { name: "new-child", parent: "new", inputs: { fixed: 1, autoName: "x" } },
        { name: "other", inputs: { target: idOf("new-child") } },
      ],
      state,
    );
    assert.deepEqual(renamed.operations, { new: ["same"], "new-child": ["same"], other: ["same"] });
    assert.deepEqual(contents(renamed.state), ["new ", "new-child old-child-id", "other other-id"]);
  });

  it("refuses two resources that were one", async () => {
    const { state } = await updateTo([{ name: "old" }]);
    const aliased = (name: string): ResourceGoal => ({ name, options: { aliases: [{ name: "old" }] } });
    const { succeeded, diagnostics } = await updateTo([aliased("one"), aliased("two")], state);
    assert.equal(succeeded, false);
    assert.match(diagnostics[0]?.message ?? "", /^Duplicate resource alias/);
  });

  it("ignores changes as the options say", async () => {
    const { state } = await updateTo([
      { name: "it", inputs: { fixed: "a", tags: { owner: "x", cost: "1" } } },
    ]);
    const { operations, state: after } = await updateTo(
      [
        {
          name: "it",
          inputs: { fixed: "b", tags: { owner: "y", cost: "1" } },
          options: { ignoreChanges: ["fixed", "tags.owner"] },
        },
      ],
      state,
    );
    assert.deepEqual(operations, { it: ["same"] });
    assert.deepEqual(after.resources.at(-1)?.inputs["tags"], { owner: "x", cost: "1" });
  });

  it("replaces on changes as the options say", async () => {
    const it_ = (tags: string): ResourceGoal[] => [
      { name: "it", inputs: { tags: { owner: tags } }, options: { replaceOnChanges: ["tags.owner"] } },
    ];
    const { state } = await updateTo(it_("x"));
    const { operations } = await updateTo(it_("y"), state);
    assert.deepEqual(operations["it"], ["create-replacement", "replace", "delete-replaced"]);
  });

  it("neither deletes nor replaces what is protected", async () => {
    const it_ = (fixed: string, protect: boolean): ResourceGoal[] => [
      { name: "it", inputs: { fixed }, options: { protect } },
    ];
    const { state } = await updateTo(it_("a", true));
    const deleted = await updateTo([], state);
    assert.equal(deleted.succeeded, false);
    assert.match(deleted.diagnostics[0]?.message ?? "", /cannot be deleted because it is protected/);
    assert.ok(contents(deleted.state).includes("it it-id"));

    const replaced = await updateTo(it_("b", true), state);
    assert.equal(replaced.succeeded, false);
    assert.match(replaced.diagnostics[0]?.message ?? "", /unable to replace/);
    assert.deepEqual(contents(replaced.state), ["it it-id"]);

    // To unprotect and to replace in one go is what Pulumi allows.
    assert.ok((await updateTo(it_("b", false), state)).succeeded);
  });

  it("deletes what no protected resource needs, and keeps the rest", async () => {
    const { state } = await updateTo([
      { name: "vpc" },
      { name: "subnet", needs: ["vpc"] },
      { name: "cluster", needs: ["subnet"], options: { protect: true } },
      { name: "release", needs: ["cluster"] },
      { name: "other", needs: ["vpc"] },
    ]);
    const { succeeded, operations, state: after } = await updateTo([], state);
    assert.equal(succeeded, false);
    assert.deepEqual(operations, { release: ["delete"], other: ["delete"] });
    assert.deepEqual(contents(after), ["vpc vpc-id", "subnet subnet-id", "cluster cluster-id"]);
  });

  it("asks no provider to delete what is retained, or deleted with another resource", async () => {
    const asked: string[] = [];
    const providers = () => ({ ...testCloud, delete: ({ name }: { name: string }) => void asked.push(name) });
    const { state } = await updateTo([
      { name: "cluster" },
      { name: "kept", options: { retainOnDelete: true } },
      { name: "inside", needs: ["cluster"], options: { deletedWith: thingUrn("cluster") } },
    ]);
    const { state: after } = await updateTo([], state, { providers });
    assert.deepEqual(asked, ["cluster"]);
    assert.deepEqual(after.resources, []);
  });

  it("replaces what a provider manages when the provider manages something else", async () => {
    const served = (fixed: string): ResourceGoal[] => [
      { name: "own", type: "pulumi:providers:test", inputs: { fixed } },
      { name: "it", inputs: { a: 1 }, provider: "own" },
    ];
    const { state } = await updateTo(served("eu"));
    const { operations, steps } = await updateTo(served("us"), state, { providers: () => regionalCloud });
    assert.deepEqual(operations["it"], ["create-replacement", "replace", "delete-replaced"]);
    assert.deepEqual(
      steps.find(({ urn, op }) => op === "replace" && urn === thingUrn("it"))?.difference?.replaceKeys,
      ["provider"],
    );
  });

  it("keeps what a provider manages when only its configuration changes", async () => {
    const served = (label: string): ResourceGoal[] => [
      { name: "own", type: "pulumi:providers:test", inputs: { label } },
      { name: "it", inputs: { a: 1 }, provider: "own" },
    ];
    const { state } = await updateTo(served("x"));
    const { operations, state: after } = await updateTo(served("y"), state);
    assert.deepEqual(operations, { own: ["update"], it: ["same"] });
    const { id, outputs } = after.resources.find(({ name }) => name === "own") ?? assert.fail();
    assert.equal(id, state.resources.find(({ name }) => name === "own")?.id);
    assert.deepEqual(outputs, { label: "y" });
  });

  it("keeps a resource that moves to another provider of the same things", async () => {
    const served = (provider: string): ResourceGoal[] => [
      { name: provider, type: "pulumi:providers:test", inputs: { label: provider } },
      { name: "it", inputs: { a: 1 }, provider },
    ];
    const { state } = await updateTo(served("one"));
    assert.deepEqual((await updateTo(served("other"), state)).operations, {
      other: ["create"],
      it: ["same"],
      one: ["delete"],
    });
  });

  it("deletes dependents before a replacement, in the order of dependencies, and no child only for being one", async () => {
    const chain = (fixed: string): ResourceGoal[] => [
      { name: "vpc", inputs: { fixed, name: "main" } },
      { name: "subnet", inputs: { fixed: idOf("vpc") } },
      { name: "address", inputs: { fixed: idOf("subnet") } },
      { name: "child", parent: "vpc" },
    ];
    const { state } = await updateTo(chain("a"));
    const { steps, operations } = await updateTo(chain("b"), state);
    const deleted = steps
      .filter(({ op }) => op === "delete-replaced")
      .map(({ urn }) => urn.split("::").at(-1));
    assert.deepEqual(deleted, ["address", "subnet", "vpc"]);
    assert.deepEqual(operations["child"], ["same"]);
  });

  it("creates what was deleted before a replacement, even if nothing of it has changed", async () => {
    const { state } = await updateTo(network);
    const resources = state.resources.map((resource) =>
      resource.name === "route" ? { ...resource, isPendingReplacement: true } : resource,
    );
    const { operations, state: after } = await updateTo(network, { ...state, resources });
    assert.deepEqual(operations["route"], ["replace", "create-replacement"]);
    assert.deepEqual(contents(after).at(-1), "route route-id-successor");
    const gone = await updateTo(network.slice(0, 2), { ...state, resources });
    assert.deepEqual(gone.operations["route"], ["remove-pending-replace"]);
  });

  it("asks the provider again for a resource that was never completed", async () => {
    const { state } = await updateTo(network);
    const resources = state.resources.map((resource) =>
      resource.name === "route" ? { ...resource, initErrors: ["timed out"] } : resource,
    );
    const { operations, state: after } = await updateTo(network, { ...state, resources });
    assert.deepEqual(operations, { vpc: ["same"], subnet: ["same"], route: ["update"] });
    assert.deepEqual(after.resources.at(-1)?.initErrors, []);
  });

  it("checks a replacement again, with nothing carried over", async () => {
    const asked: { readonly successorOf?: string; readonly old?: unknown }[] = [];
    const providers = () => ({
      ...testCloud,
      check: (request: ResourceRequest) => {
        asked.push(request);
        return testCloud.check(request);
      },
    });
    const { state } = await updateTo([{ name: "it", inputs: { fixed: "a" } }]);
    await updateTo([{ name: "it", inputs: { fixed: "b" } }], state, { providers });
    assert.deepEqual(
      asked.map(({ successorOf, old }) => ({ successorOf, isKept: old !== undefined })),
      [
        { successorOf: undefined, isKept: true },
        { successorOf: "it-id", isKept: false },
      ],
    );
  });

  it("carries along the members of a state that only Pulumi reads", async () => {
    const { state } = await updateTo(network);
    const resources = state.resources.map((resource) => ({ ...resource, passthrough: { created: "then" } }));
    const { state: after } = await updateTo(
      network.map((thing) => (thing.name === "route" ? { ...thing, inputs: { target: "x" } } : thing)),
      { ...state, resources },
    );
    assert.ok(after.resources.every(({ passthrough }) => passthrough["created"] === "then"));
  });

  it("creates a resource that was only read before, and releases the other", async () => {
    const { state } = await updateTo([{ name: "it", readId: "theirs" }]);
    assert.deepEqual(contents(state), ["it theirs"]);
    const owned = await updateTo([{ name: "it" }], state);
    assert.deepEqual(owned.operations, { it: ["create-replacement", "replace", "discard-replaced"] });
    assert.deepEqual(contents(owned.state), ["it it-id-successor"]);
  });

  it("deletes its own resource when the program reads another one instead, and keeps the same one", async () => {
    const { state } = await updateTo([{ name: "it" }]);
    const another = await updateTo([{ name: "it", readId: "theirs" }], state);
    assert.deepEqual(another.operations, { it: ["read-replacement", "replace", "delete-replaced"] });
    const same = await updateTo([{ name: "it", readId: "it-id" }], state);
    assert.deepEqual(same.operations, { it: ["read"] });
    assert.deepEqual(contents(same.state), ["it it-id"]);
  });

  it("keeps the outputs that components register", async () => {
    const { state } = await updateTo([{ name: "group", component: true }]);
    assert.deepEqual(state.resources.at(-1)?.outputs, { name: "group" });
  });

  it("finishes what has begun when something fails, and begins nothing more", async () => {
    let release = (): void => undefined;
    const failed = new Promise<void>((resolve) => (release = resolve));
    const providers = (): Provider => ({
      ...testCloud,
      create: async (request) => {
        if (request.name === "bad") {
          setImmediate(release);
          throw new Error("refused");
        }
        await failed;
        return testCloud.create(request);
      },
    });
    const { state, succeeded } = await updateAtOnce([{ name: "slow" }, { name: "bad" }], { providers });
    assert.equal(succeeded, false);
    assert.deepEqual(contents(state), ["slow slow-id"]);
    assert.deepEqual(state.pendingOperations, []);
  });

  it("imports an existing resource, once", async () => {
    const imported: ResourceGoal[] = [{ name: "it", inputs: { a: 1 }, options: { importId: "thing-42" } }];
    const first = await updateTo(imported);
    assert.deepEqual(first.operations, { it: ["import"] });
    assert.deepEqual(contents(first.state), ["it thing-42"]);
    assert.deepEqual((await updateTo(imported, first.state)).operations, { it: ["same"] });
  });

  it("keeps secrets secret in its state", async () => {
    const { state } = await updateTo([{ name: "it", inputs: { token: makeSecret("swordfish") } }]);
    assert.deepEqual(state.resources.at(-1)?.outputs["token"], makeSecret("swordfish"));
    assert.ok(!JSON.stringify(toDeployment(state, "redacted", { version: "v3" })).includes("swordfish"));
  });

  it("replaces when the replacement trigger changes", async () => {
    const triggered = (replacementTrigger: string): ResourceGoal[] => [
      { name: "it", options: { replacementTrigger } },
    ];
    const { state } = await updateTo(triggered("1"));
    assert.deepEqual((await updateTo(triggered("1"), state)).operations, { it: ["same"] });
    assert.deepEqual((await updateTo(triggered("2"), state)).operations["it"], [
      "create-replacement",
      "replace",
      "delete-replaced",
    ]);
  });

  it("replaces together what `replaceWith` connects", async () => {
    const pair = (fixed: string): ResourceGoal[] => [
      { name: "first", inputs: { fixed } },
      { name: "second", options: { replaceWith: [thingUrn("first")] } },
    ];
    const { state } = await updateTo(pair("a"));
    const { operations } = await updateTo(pair("b"), state);
    assert.deepEqual(operations["second"], ["create-replacement", "replace", "delete-replaced"]);
  });

  it("reports in a preview what an update would do, and does nothing", async () => {
    const { state } = await updateTo(network);
    const wanted = network.map((thing) =>
      thing.name === "vpc" ? { ...thing, inputs: { fixed: "10.1.0.0/16" } } : thing,
    );
    const preview = await updateTo(wanted, state, { dryRun: true });
    const update = await updateTo(wanted, state);
    assert.deepEqual(preview.operations, update.operations);
    assert.deepEqual(preview.state, state);
  });

  it("asks the provider for secrets that a state does not contain", async () => {
    const wanted: ResourceGoal[] = [
      { name: "it", inputs: { a: 1 }, options: { additionalSecretOutputs: ["endpoint"] } },
    ];
    const { state } = await updateTo(wanted);
    const redacted = toDeployment(state, "redacted", { version: "v3" }).deployment.resources;
    const before = redacted.map((resource) => readResourceState(resource, "unreadable"));
    const providers = () => ({ ...testCloud, read: testCloud.create });
    const again = await updateTo(wanted, { ...state, resources: before }, { providers, dryRun: true });
    assert.deepEqual(again.operations, { it: ["same"] });
    assert.deepEqual(again.registrations.at(-1)?.outputs["endpoint"], makeSecret("https://it"));
  });

  it("leaves a state that Pulumi loads", async () => {
    const { state } = await updateTo(network);
    const wanted = [...network.slice(0, 2), { name: "vpc2", needs: ["vpc"] }];
    for (const snapshot of [state, (await updateTo(wanted, state)).state]) {
      assert.deepEqual(
        integrityProblems(toDeployment(snapshot, "plaintext", { version: "v3" }).deployment),
        [],
      );
    }
  });
});

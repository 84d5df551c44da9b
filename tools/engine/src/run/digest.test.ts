import assert from "node:assert/strict";
import type { Registration } from "../model/registration";
import { provider, registrationOf, thing } from "../monitor/registration/registration.test.support";
import type { ExecutedStep } from "../monitor/steps/step-log";
import { createDigest } from "./digest";

describe("digest", () => {
  const { options } = registrationOf("");
  const served = { provider: `${provider("default_1_2_3")}::id` };
  const made = {
    new: registrationOf(thing("new"), { ...served, simulated: ["b", "a"], outputs: { a: 1 } }),
    adopted: registrationOf(thing("adopted"), { ...served, options: { ...options, importId: "x" } }),
    unnamed: registrationOf(provider("default_1_2_3")),
    own: registrationOf(provider("own")),
    existing: registrationOf(thing("existing"), { ...served, external: true }),
  };
  const { existing, ...registered } = made;
  const step = (op: ExecutedStep["op"], resource: Registration): ExecutedStep => ({
    op,
    urn: resource.urn,
    new: resource,
    cause: resource.urn,
  });
  const run = {
    registrations: Object.values(registered),
    reads: [existing],
    steps: [
      step("create", made.unnamed),
      step("create", made.own),
      step("import", made.adopted),
      step("create", made.new),
      step("read", existing),
    ],
    diagnostics: [{ severity: "warning", message: "careful" } as const],
  };

  it("hides default providers", () => {
    const urns = createDigest(run).steps.map(({ urn }) => urn);
    assert.deepEqual(urns, [provider("own"), thing("adopted"), thing("existing"), thing("new")]);
  });

  it("reports what happens to each resource, and counts everything except reads", () => {
    const { steps, changeSummary } = createDigest(run);
    assert.deepEqual(
      steps.map(({ op }) => op),
      ["create", "import", "read", "create"],
    );
    assert.deepEqual(changeSummary, { create: 2, import: 1 });
  });

  it("keeps outputs and ids, and names invented outputs", () => {
    assert.deepEqual(
      createDigest(run).steps.find(({ urn }) => urn === thing("new")),
      {
        op: "create",
        urn: thing("new"),
        provider: served.provider,
        newState: {
          urn: thing("new"),
          custom: true,
          id: "new-id",
          type: "test:index:Thing",
          outputs: { a: 1 },
          provider: served.provider,
          simulated: ["a", "b"],
        },
        detailedDiff: null,
      },
    );
  });

  it("is the same text in whatever order registrations arrive", () => {
    const reversed = {
      ...run,
      registrations: run.registrations.toReversed(),
      steps: run.steps.toReversed(),
    };
    assert.equal(JSON.stringify(createDigest(reversed)), JSON.stringify(createDigest(run)));
  });
});

import assert from "node:assert/strict";
import { provider, registrationOf, thing } from "../monitor/registration.test.support";
import { digest } from "./digest";

describe("digest", () => {
  const { options } = registrationOf("");
  const served = { provider: `${provider("default_1_2_3")}::id` };
  const run = {
    registrations: [
      registrationOf(thing("new"), { ...served, simulated: ["b", "a"], outputs: { a: 1 } }),
      registrationOf(thing("adopted"), { ...served, options: { ...options, importId: "x" } }),
      registrationOf(provider("default_1_2_3")),
      registrationOf(provider("own")),
    ],
    reads: [registrationOf(thing("existing"), { ...served, external: true })],
    diagnostics: [{ severity: "warning", message: "careful" } as const],
  };

  it("hides default providers", () => {
    const urns = digest(run).steps.map(({ urn }) => urn);
    assert.deepEqual(urns, [provider("own"), thing("adopted"), thing("existing"), thing("new")]);
  });

  it("says what happens to each resource, and counts all but reads", () => {
    const { steps, changeSummary } = digest(run);
    assert.deepEqual(
      steps.map(({ op }) => op),
      ["create", "import", "read", "create"],
    );
    assert.deepEqual(changeSummary, { create: 2, import: 1 });
  });

  it("keeps outputs and ids, and names what is invented", () => {
    const step = digest(run).steps.find(({ urn }) => urn === thing("new"));
    assert.deepEqual(step, {
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
    });
  });

  it("is the same text whatever the order of arrival", () => {
    const reversed = { ...run, registrations: run.registrations.toReversed() };
    assert.equal(JSON.stringify(digest(reversed)), JSON.stringify(digest(run)));
  });
});

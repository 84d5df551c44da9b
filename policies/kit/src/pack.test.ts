import assert from "node:assert/strict";
import { definePack } from "./pack";
import { PackError } from "./pack-error";
import { resourceType } from "./resource-type";
import { resourceRule } from "./rule";

const rule = resourceRule({
  name: "thing-is-small",
  description: "Things are small.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Make it smaller.",
  url: "https://example.org/",
  appliesTo: [resourceType<{ size: number }>("test:index:Thing")],
  *findings({ size }) {
    if ((size ?? 0) > 1) yield { path: "size", message: "it is too large." };
  },
});

describe("definePack", () => {
  it("keeps the rules' order and what they say of themselves", () => {
    const { args } = definePack({ name: "test", description: "A test.", rules: [rule] });
    const [policy] = args.policies;
    assert.deepEqual(
      { ...policy, validateResource: undefined },
      {
        name: "thing-is-small",
        description: "Things are small.",
        severity: "high",
        enforcementLevel: "mandatory",
        remediationSteps: "Make it smaller.",
        url: "https://example.org/",
        validateResource: undefined,
      },
    );
  });

  it("names everything that is wrong at once, for its user and not for its author", () => {
    const exemptions = [{ rule: "other", resource: "x", reason: "", owner: "me", expires: "2027-01-31" }];
    const rules = [rule, rule, { ...rule, name: "Large" }];
    assert.throws(
      () => definePack({ name: "test", description: "A test.", rules, exemptions }),
      (error) => {
        assert.ok(error instanceof PackError);
        assert.equal(error.__pulumiRunError, true);
        assert.deepEqual(error.message.split("\n"), [
          'The policy pack "test" cannot be loaded:',
          '  - Two rules are called "thing-is-small". A name is unique in a pack.',
          '  - A rule is called "Large". Name it in kebab-case, what it is about first.',
          '  - The exemption from "other" for "x" names a rule that is not in the pack.',
          '  - The exemption from "other" for "x" gives no reason. Say why it is right to break the rule here.',
        ]);
        return true;
      },
    );
  });
});

import assert from "node:assert/strict";
import { definePack } from "./pack";
import { PackError } from "./pack-error";
import { resourceType } from "./resource-type";
import { defineResourceRule } from "./rule";

const rule = defineResourceRule({
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
  it("keeps the order and the metadata of the rules", () => {
    const { args } = definePack({ name: "test", description: "A test.", rules: [rule] });
    const [policy] = args.policies;
    assert.deepEqual(
      { ...policy, validateResource: undefined, checkConfig: undefined },
      {
        name: "thing-is-small",
        description: "Things are small.",
        severity: "high",
        enforcementLevel: "mandatory",
        remediationSteps: "Make it smaller.",
        url: "https://example.org/",
        validateResource: undefined,
        checkConfig: undefined,
      },
    );
  });

  it("reports every problem at once, without a stack trace", () => {
    const exemptions = [{ rule: "other", resource: "x", reason: "", owner: "me", expires: "2027-01-31" }];
    const rules = [rule, rule, { ...rule, name: "Large" }];
    assert.throws(
      () => definePack({ name: "test", description: "A test.", rules, exemptions }),
      (error) => {
        assert.ok(error instanceof PackError);
        assert.equal(error.__pulumiRunError, true);
        assert.deepEqual(error.message.split("\n"), [
          'The policy pack "test" cannot be loaded:',
          '  - Two rules are named "thing-is-small". Rule names must be unique in a pack.',
          '  - A rule is named "Large". Use kebab-case and start with the subject, for example "eks-private-endpoint".',
          '  - The exemption from "other" for "x" names a rule that is not in the pack.',
          '  - The exemption from "other" for "x" gives no reason. Say why it is right to break the rule here.',
        ]);
        return true;
      },
    );
  });
});

import { describeRule } from "@eks-platform/policy-kit/testing";
import { accessEntryNoSystemGroups } from "./access-entry-no-system-groups";

describeRule(accessEntryNoSystemGroups, {
  path: "kubernetesGroups[1]",
  accepts: {
    "a custom group": { kubernetesGroups: ["team-a"] },
    "a group with a prefix of a reserved one": { kubernetesGroups: ["team:eks:a"] },
    "an entry without groups": {},
  },
  rejects: {
    ...Object.fromEntries(
      ["eks", "aws", "amazon", "iam", "system"].map((prefix) => [
        `a group of ${prefix}`,
        { kubernetesGroups: ["team-a", `${prefix}:x`] },
      ]),
    ),
    "system:masters": { kubernetesGroups: ["team-a", "system:masters"] },
  },
});

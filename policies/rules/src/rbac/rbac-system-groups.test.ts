import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacSystemGroups } from "./rbac-system-groups";

const bindTo = (name: string) => ({ subjects: [{ kind: "Group", name }] });

describeRule(rbacSystemGroups, {
  path: "subjects[0].name",
  accepts: {
    "a custom group": bindTo("platform-viewers"),
  },
  rejects: {
    "system:masters": bindTo("system:masters"),
    "every unauthenticated user": bindTo("system:unauthenticated"),
    "every authenticated user": bindTo("system:authenticated"),
    "the anonymous user": withOptions(
      {
        subjects: [
          { kind: "Group", name: "team" },
          { kind: "User", name: "system:anonymous" },
        ],
      },
      { path: "subjects[1].name" },
    ),
  },
});

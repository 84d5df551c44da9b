import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacSystemGroups } from "./rbac-system-groups";

const bindTo = (name: string) => ({ subjects: [{ kind: "Group", name }] });

describeRule(rbacSystemGroups, {
  accepts: {
    "a group of one's own": bindTo("platform-viewers"),
  },
  rejects: {
    "the group above RBAC": withOptions(bindTo("system:masters"), { path: "subjects[0].name" }),
    "everybody without a login": bindTo("system:unauthenticated"),
    "everybody with a login": bindTo("system:authenticated"),
    "the anonymous user": {
      subjects: [
        { kind: "Group", name: "team" },
        { kind: "User", name: "system:anonymous" },
      ],
    },
  },
});

import { instanceType, instanceTypeNames } from "@eks-platform/facts";
import { nearest } from "@eks-platform/settings";
import type { Rule } from "./rule";

/** Nodes are of types that exist. */
export const instanceTypes: Rule = ({ cluster }) =>
  Object.entries(cluster?.nodeGroups ?? {}).flatMap(([group, nodes]) =>
    (nodes?.instanceTypes ?? []).flatMap((name, index) => {
      if (name === undefined || instanceType(name)) return [];
      const path = ["cluster", "nodeGroups", group, "instanceTypes", index];
      return [{ path, part: "value", allowed: "a type of EC2 instance", fix: fixFor(name) } as const];
    }),
  );

function fixFor(name: string): string {
  const meant = nearest(name, instanceTypeNames());
  return meant ? `Did you mean ${meant}?` : "Look it up: https://aws.amazon.com/ec2/instance-types/";
}

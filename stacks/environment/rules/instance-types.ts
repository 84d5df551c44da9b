import { instanceType, instanceTypeNames } from "@eks-platform/facts";
import { nearest } from "@eks-platform/core";
import { type Problem } from "../problem";
import { type Rule } from "./rule";

/** Nodes are of types that exist, and those of one group share an image: they have one architecture. */
export const instanceTypes: Rule = ({ cluster }) =>
  Object.entries(cluster?.nodeGroups ?? {}).flatMap(([group, nodes]) => {
    const path = ["cluster", "nodeGroups", group, "instanceTypes"];
    const types = (nodes?.instanceTypes ?? []).flatMap((name, index) =>
      name === undefined ? [] : [{ name, path: [...path, index], type: instanceType(name) }],
    );
    const architecture = types.find(({ type }) => type)?.type?.architecture;
    return types.flatMap(({ name, path, type }): Problem[] => {
      if (!type) return [{ path, part: "value", allowed: "a type of EC2 instance", fix: unknownFix(name) }];
      if (type.architecture === architecture) return [];
      const allowed = `a type with ${architecture} processors, as the first of the group`;
      return [
        { path, part: "value", allowed, fix: `Move it to a group of its own: it has ${type.architecture}.` },
      ];
    });
  });

function unknownFix(name: string): string {
  const meant = nearest(name, instanceTypeNames());
  return meant ? `Did you mean ${meant}?` : "Look it up: https://aws.amazon.com/ec2/instance-types/";
}

import { isCidr, overlaps, parseCidr } from "@eks-platform/core";
import type { Problem } from "@eks-platform/settings";
import type { Rule } from "./rule";

/** No address means two things: VPCs can be peered, and pods can tell services from machines. */
export const addressRanges: Rule = ({ network, cluster }, neighbours) => {
  const { cidr } = network ?? {};
  const { serviceCidr } = cluster ?? {};
  const problems: Problem[] = neighbours
    .filter((neighbour) => clash(cidr, neighbour.cidr))
    .map(({ name, cidr: taken, place }) => ({
      path: ["network", "cidr"],
      part: "value",
      allowed: `a range apart from ${taken} of ${name} (${place})`,
      fix: "Choose a range that no other environment uses.",
    }));

  if (clash(cidr, serviceCidr)) {
    problems.push({
      path: ["cluster", "serviceCidr"],
      part: "value",
      allowed: `a range apart from the VPC's ${cidr}`,
      fix: "Choose another range, or leave it to EKS.",
    });
  }
  return problems;
};

function clash(one = "", other = ""): boolean {
  return isCidr(one) && isCidr(other) && overlaps(parseCidr(one), parseCidr(other));
}

import type { Inputs } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { coversInternet } from "../network/address-range";

/** Whether the public endpoint of a cluster admits known ranges only. An unset or empty list admits the whole internet. */
export function restrictsPublicAccess(vpcConfig: Inputs<aws.eks.ClusterArgs>["vpcConfig"]): boolean {
  const ranges = vpcConfig?.publicAccessCidrs ?? [];
  return ranges.length > 0 && !coversInternet(ranges);
}

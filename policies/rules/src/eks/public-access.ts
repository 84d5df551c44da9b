import type { Inputs } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { coversInternet } from "../network/address-range";

/** Whether a cluster's public endpoint allows known ranges only. A missing or empty list allows the whole internet. */
export function restrictsPublicAccess(vpcConfig: Inputs<aws.eks.ClusterArgs>["vpcConfig"]): boolean {
  const ranges = vpcConfig?.publicAccessCidrs ?? [];
  return ranges.length > 0 && !coversInternet(ranges);
}

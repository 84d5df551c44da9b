import { eksVersion, supportedEksVersions, supportPhase } from "@eks-platform/facts";
import { type Rule } from "./rule";

/** EKS still runs the version of Kubernetes. */
export const supportedVersion: Rule = ({ cluster }, { today }) => {
  const version = eksVersion(cluster?.kubernetesVersion ?? "");
  if (!version || ["standard", "extended"].includes(supportPhase(version, today))) return [];
  const supported = supportedEksVersions(today).map((each) => each.version);
  return [
    {
      path: ["cluster", "kubernetesVersion"],
      part: "value",
      allowed: supported.join(", "),
      fix: `EKS ran it from ${version.released} to ${version.extendedSupportEnds}. Choose a version that it runs today.`,
    },
  ];
};

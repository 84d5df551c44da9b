import { eksVersion, eksVersions, latestEksVersion, supportPhase } from "@eks-platform/facts";
import { resourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksVersionSupported = resourceRule({
  name: "eks-version-supported",
  description: "The Kubernetes version is in standard or extended support.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Upgrade, one minor version at a time, to a version in standard support.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
  tags: ["checkov:CKV_AWS_339"],
  appliesTo: [cluster],
  *findings({ version }, { today }) {
    // Unset means the newest version that EKS offers.
    if (!version) return;
    const life = eksVersion(version);
    const oldest = eksVersions().at(0);
    const latest = latestEksVersion(today);
    if (life && supportPhase(life, today) === "ended") {
      yield { path: "version", message: `support of ${version} ended on ${life.extendedSupportEnds}.` };
    } else if (!life && oldest && minor(version) < minor(oldest.version)) {
      yield { path: "version", message: `support of ${version} ended before that of ${oldest.version}.` };
    } else if (!life && !(latest && minor(version) > minor(latest.version))) {
      // A version newer than our calendar is not held against the cluster: the calendar is older than it.
      yield { path: "version", message: `"${version}" is no Kubernetes version of EKS.` };
    }
  },
});

function minor(version: string): number {
  return Number(/^1\.(\d+)$/.exec(version)?.[1]);
}

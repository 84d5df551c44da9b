import { eksVersion, eksVersions, latestEksVersion, supportPhase } from "@eks-platform/facts";
import { defineResourceRule } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksVersionSupported = defineResourceRule({
  name: "eks-version-supported",
  description: "The Kubernetes version is in standard or extended support.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Upgrade, one minor version at a time, to a version in standard support.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
  tags: ["checkov:CKV_AWS_339"],
  appliesTo: [cluster],
  *findings({ version }, { today }) {
    // EKS defaults to its newest version.
    if (!version) return;
    const release = eksVersion(version);
    const oldest = eksVersions().at(0);
    const latest = latestEksVersion(today);
    if (release && supportPhase(release, today) === "ended") {
      yield { path: "version", message: `support for ${version} ended on ${release.extendedSupportEnds}.` };
    } else if (!release && oldest && parseMinor(version) < parseMinor(oldest.version)) {
      yield {
        path: "version",
        message: `support for ${version} ended before support for ${oldest.version}.`,
      };
    } else if (!release && !(latest && parseMinor(version) > parseMinor(latest.version))) {
      // A version that is newer than our calendar passes: the calendar is out of date, not the cluster.
      yield { path: "version", message: `"${version}" is not a Kubernetes version of EKS.` };
    }
  },
});

function parseMinor(version: string): number {
  return Number(/^1\.(\d+)$/.exec(version)?.[1]);
}

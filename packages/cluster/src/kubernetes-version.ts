import { type ArgumentRule } from "@eks-platform/core";
import { eksVersion, supportedEksVersions, supportPhase } from "@eks-platform/facts";
import { type SupportPolicy } from "./cluster-args";

/** The rule over the Kubernetes version: EKS must offer it, in the phase of support that is paid for. */
export function versionRule(
  { kubernetesVersion, supportPolicy }: { kubernetesVersion: string; supportPolicy: SupportPolicy },
  today: Date,
): ArgumentRule {
  const phases = supportPolicy === "extended" ? ["standard", "extended"] : ["standard"];
  const known = eksVersion(kubernetesVersion);
  const offered = supportedEksVersions(today)
    .filter((version) => phases.includes(supportPhase(version, today)))
    .map(({ version }) => version);
  return {
    arg: "kubernetesVersion",
    given: kubernetesVersion,
    holds: offered.includes(kubernetesVersion),
    allowed: `a version in ${phases.join(" or ")} support: ${offered.join(", ")}`,
    fix:
      known && supportPhase(known, today) === "extended"
        ? `Its standard support ended on ${known.standardSupportEnds}. Upgrade, or pay for supportPolicy "extended".`
        : "Choose one of them.",
  };
}

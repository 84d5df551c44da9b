import {
  type EksVersion,
  eksVersion,
  readTable,
  supportedEksVersions,
  supportPhase,
} from "@eks-platform/facts";
import type { RuleProblem } from "@eks-platform/settings";

/**
 * The day on which the calendar of versions was last looked at. Judged by the clock, a program that worked yesterday
 * could be refused today, in an emergency perhaps.
 */
export function calendarDay(): Date {
  return new Date(readTable("eks-versions").asOf);
}

/** Versions that a cluster may have on a day under a policy of support, oldest first. */
export function offeredVersions(
  supportPolicy: "standard" | "extended",
  day = calendarDay(),
): readonly string[] {
  const covered = (version: EksVersion) =>
    supportPolicy === "extended" || supportPhase(version, day) === "standard";
  return supportedEksVersions(day)
    .filter(covered)
    .map(({ version }) => version);
}

/** What is wrong with a Kubernetes version: EKS must offer it, in the phase of support that is paid for. */
export function versionProblems(
  kubernetesVersion: string,
  supportPolicy: "standard" | "extended",
  day = calendarDay(),
): readonly RuleProblem[] {
  const offered = offeredVersions(supportPolicy, day);
  if (offered.includes(kubernetesVersion)) return [];
  const life = eksVersion(kubernetesVersion);
  const isExtended = life !== undefined && supportPhase(life, day) === "extended";
  return [
    {
      at: ["kubernetesVersion"],
      allowed: `a version in ${supportPolicy} support: ${offered.join(", ")}`,
      fix: isExtended
        ? `Its standard support ended on ${life.standardSupportEnds}. Upgrade, or pay for supportPolicy "extended".`
        : "Choose one of them.",
    },
  ];
}

import { type ArgumentRule } from "@eks-platform/core";
import {
  type EksVersion,
  eksVersion,
  readTable,
  supportedEksVersions,
  supportPhase,
} from "@eks-platform/facts";
import { type SupportPolicy } from "./cluster-args";

/**
 * The day on which the calendar of versions was last looked at. Judged by the clock, a program that worked yesterday
 * could be refused today, in an emergency perhaps.
 */
export function calendarDay(): Date {
  return new Date(readTable("eks-versions").asOf);
}

/** Versions that a cluster may have on a day under a policy of support, oldest first. */
export function offeredVersions(supportPolicy: SupportPolicy, day = calendarDay()): readonly string[] {
  const covered = (version: EksVersion) =>
    supportPolicy === "extended" || supportPhase(version, day) === "standard";
  return supportedEksVersions(day)
    .filter(covered)
    .map(({ version }) => version);
}

/** The rule over the Kubernetes version: EKS must offer it, in the phase of support that is paid for. */
export function versionRule(
  kubernetesVersion: string,
  supportPolicy: SupportPolicy,
  day = calendarDay(),
): ArgumentRule {
  const offered = offeredVersions(supportPolicy, day);
  const life = eksVersion(kubernetesVersion);
  const isExtended = life !== undefined && supportPhase(life, day) === "extended";
  return {
    arg: "kubernetesVersion",
    given: kubernetesVersion,
    holds: offered.includes(kubernetesVersion),
    allowed: `a version in ${supportPolicy} support: ${offered.join(", ")}`,
    fix: isExtended
      ? `Its standard support ended on ${life.standardSupportEnds}. Upgrade, or pay for supportPolicy "extended".`
      : "Choose one of them.",
  };
}

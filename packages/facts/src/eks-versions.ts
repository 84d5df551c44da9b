import { readTable } from "./table";

/** The life of a Kubernetes minor version on EKS. Dates are ISO dates. */
export interface EksVersion {
  /** Kubernetes minor version, for example `"1.35"`. */
  readonly version: string;

  /** First day on which EKS offered it. */
  readonly released: string;

  /** Last day of standard support: then the control plane costs six times as much, or is upgraded. */
  readonly standardSupportEnds: string;

  /** Last day of extended support: then EKS upgrades the control plane in any case. */
  readonly extendedSupportEnds: string;
}

/** Where a version stands in its life on EKS. */
export type SupportPhase = "unreleased" | "standard" | "extended" | "ended";

/**
 * Every version in the table, oldest first.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
 */
export function eksVersions(): readonly EksVersion[] {
  const { versions } = readTable<{ versions: Record<string, Omit<EksVersion, "version">> }>("eks-versions");
  return Object.entries(versions).map(([version, life]) => ({ version, ...life }));
}

/** The life of one version, if the table knows it. */
export function eksVersion(version: string): EksVersion | undefined {
  return eksVersions().find((known) => known.version === version);
}

/** Where a version stands on a day. */
export function supportPhase(
  { released, standardSupportEnds, extendedSupportEnds }: EksVersion,
  today: Date,
): SupportPhase {
  const day = today.toISOString().slice(0, 10);
  if (day < released) return "unreleased";
  if (day <= standardSupportEnds) return "standard";
  return day <= extendedSupportEnds ? "extended" : "ended";
}

/** Versions that EKS runs on a day, in standard or extended support, oldest first. */
export function supportedEksVersions(today: Date): readonly EksVersion[] {
  return eksVersions().filter((version) => ["standard", "extended"].includes(supportPhase(version, today)));
}

/** The newest version that EKS offers on a day. */
export function latestEksVersion(today: Date): EksVersion | undefined {
  return supportedEksVersions(today).at(-1);
}

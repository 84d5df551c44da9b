import { defineResourceRule } from "@eks-platform/policy-kit";
import { charts, isLocalChart } from "./charts";

/** A full semantic version, with or without a `v`. Ranges and wildcards do not match. */
const exact = /^v?\d+\.\d+\.\d+(-[\dA-Za-z.-]+)?(\+[\dA-Za-z.-]+)?$/;

/** An archive with a version in its name, or an OCI digest. */
const pinnedBySource = /(-v?\d+\.\d+\.\d+[\w.+-]*\.tgz|@sha256:[\da-f]{64})$/;

export const helmVersionPinned = defineResourceRule({
  name: "helm-version-pinned",
  description: "Charts are installed in an exact version.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set version to one version, for example "1.8.1".',
  url: "https://www.pulumi.com/registry/packages/kubernetes/api-docs/helm/v3/release/",
  appliesTo: charts,
  *findings({ chart, version }) {
    // A remote component may be registered before its inputs are known; without a chart there is nothing to check.
    if (!chart || isLocalChart(chart) || pinnedBySource.test(chart)) return;
    // Helm installs the newest version if none is given, and the newest match of a range.
    if (version && exact.test(version)) return;
    yield {
      path: "version",
      message: version ? `"${version}" is a range.` : "Helm installs the newest version.",
    };
  },
});

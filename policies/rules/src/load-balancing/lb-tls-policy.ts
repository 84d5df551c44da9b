import { defineResourceRule } from "@eks-platform/policy-kit";
import { listeners } from "../resources/aws";

/**
 * Names of the policies that reject TLS 1.0 and 1.1.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html (read 2026-11-24)
 */
const modernPolicy = /^ELBSecurityPolicy-(TLS13-1-[23](-|$)|TLS-1-2(-Ext)?-|FS-1-2-)/;

export const lbTlsPolicy = defineResourceRule({
  name: "lb-tls-policy",
  description: "Listeners refuse TLS 1.0 and 1.1.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set sslPolicy to "ELBSecurityPolicy-TLS13-1-2-2021-06" or a stricter one.',
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
  tags: ["checkov:CKV_AWS_103", "trivy:AWS-0047"],
  appliesTo: listeners,
  *findings({ protocol, sslPolicy }) {
    if (!/^(HTTPS|TLS)$/i.test(protocol ?? "")) return;
    // AWS defaults to the policy of 2016, which allows TLS 1.0.
    if (sslPolicy && modernPolicy.test(sslPolicy)) return;
    yield { path: "sslPolicy", message: `${sslPolicy ?? "the default policy"} allows TLS 1.0 or 1.1.` };
  },
});

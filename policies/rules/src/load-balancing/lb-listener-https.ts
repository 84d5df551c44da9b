import { defineResourceRule } from "@eks-platform/policy-kit";
import { listeners } from "../resources/aws";

export const lbListenerHttps = defineResourceRule({
  name: "lb-listener-https",
  description: "Listeners speak HTTPS; plain HTTP only redirects to it.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set protocol to "HTTPS" with a certificate, or redirect to HTTPS in defaultActions.',
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html",
  tags: ["checkov:CKV_AWS_2", "trivy:AWS-0054", "cdk-nag:AwsSolutions-ELB5"],
  appliesTo: listeners,
  *findings({ protocol, port, defaultActions }) {
    // Network load balancers use TCP, TLS and UDP. AWS derives a missing protocol from the port: 80 and 8080 are HTTP.
    const isPlainHttp = protocol ? protocol.toUpperCase() === "HTTP" : port === 80 || port === 8080;
    if (!isPlainHttp) return;
    const redirects = (defaultActions ?? []).some(
      // Without a protocol, AWS keeps the one of the request, and the redirect would be a loop.
      ({ type, redirect }) => type === "redirect" && redirect?.protocol === "HTTPS",
    );
    if (!redirects) yield { path: "protocol", message: "requests and responses are not encrypted." };
  },
});

import { defineResourceRule, type Inputs, pathTo } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";
import { coversInternet } from "../network/address-range";
import { networkPolicy } from "../resources/kubernetes";

type Peer = Inputs<kubernetes.types.input.networking.v1.NetworkPolicyPeer>;

/** The instance metadata service, which returns the credentials of the node's role. */
const metadataAddress = "169.254.169.254/32";

export const netpolNoAllowAll = defineResourceRule({
  name: "netpol-no-allow-all",
  description: "No network policy admits everything, and none lets pods reach the metadata of their node.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: `Name who may come in and what may be reached; beside 0.0.0.0/0, except ${metadataAddress}.`,
  url: "https://kubernetes.io/docs/concepts/services-networking/network-policies/",
  tags: ["trivy:KSV-0038"],
  appliesTo: [networkPolicy],
  *findings({ spec }) {
    for (const [index, { from, ports }] of (spec?.ingress ?? []).entries()) {
      // A rule without sources allows every source, and one without ports every port.
      const everyone = (from ?? []).length === 0 || (from ?? []).some(coversAllAddresses);
      if (everyone && (ports ?? []).length === 0) {
        yield { path: pathTo("spec", "ingress", index), message: "the rule allows all traffic." };
      }
    }
    for (const [index, { to, ports }] of (spec?.egress ?? []).entries()) {
      const path = pathTo("spec", "egress", index);
      if ((to ?? []).length === 0 && (ports ?? []).length === 0)
        yield { path, message: "the rule allows all egress." };
      for (const [position, peer] of (to ?? []).entries()) {
        if (!coversAllAddresses(peer) || peer.ipBlock?.except?.includes(metadataAddress)) continue;
        const block = pathTo(path, "to", position, "ipBlock", "except");
        yield {
          path: block,
          message: "pods can reach the metadata of their node, and the credentials in it.",
        };
      }
    }
  },
});

function coversAllAddresses({ ipBlock }: Peer): boolean {
  // An IPv6 block does not contain the IPv4 metadata address, but it still covers all addresses.
  return ipBlock?.cidr !== undefined && coversInternet([ipBlock.cidr]);
}

import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { netpolNoAllowAll } from "./netpol-no-allow-all";

const world = { ipBlock: { cidr: "0.0.0.0/0", except: ["169.254.169.254/32"] } };

describeRule(netpolNoAllowAll, {
  path: "spec.ingress[0]",
  accepts: {
    "one source": { spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] } },
    "one port for everyone": { spec: { podSelector: {}, ingress: [{ ports: [{ port: 443 }] }] } },
    "the internet without the metadata": {
      spec: { podSelector: {}, egress: [{ to: [world], ports: [{ port: 443 }] }] },
    },
    "DNS for every destination": {
      spec: { podSelector: {}, egress: [{ ports: [{ port: 53, protocol: "UDP" }] }] },
    },
  },
  rejects: {
    "an empty rule": { spec: { podSelector: {}, ingress: [{}] } },
    "the whole internet": { spec: { podSelector: {}, ingress: [{ from: [world] }] } },
    "all egress": withOptions({ spec: { podSelector: {}, egress: [{}] } }, { path: "spec.egress[0]" }),
    "the internet with the metadata": withOptions(
      { spec: { podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0" } }] }] } },
      {
        path: "spec.egress[0].to[0].ipBlock.except",
      },
    ),
  },
});

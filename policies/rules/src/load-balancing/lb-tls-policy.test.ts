import { describeRule } from "@eks-platform/policy-kit/testing";
import { lbTlsPolicy } from "./lb-tls-policy";

describeRule(lbTlsPolicy, {
  path: "sslPolicy",
  accepts: {
    "TLS 1.2 and 1.3": { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
    "only TLS 1.3": { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
    "forward secrecy from TLS 1.2 on": {
      protocol: "HTTPS",
      sslPolicy: "ELBSecurityPolicy-FS-1-2-Res-2020-10",
    },
    "TLS 1.3 and later, by a name without a date": {
      protocol: "tls",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-3",
    },
    "TLS 1.2": { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS-1-2-2017-01" },
    "TLS 1.2 with more ciphers": { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS-1-2-Ext-2018-06" },
    "no protocol": {},
    "a protocol that contains the name": { protocol: "XTLS" },
    "a protocol that starts with the name": { protocol: "TLSX" },
    "no TLS": { protocol: "TCP" },
  },
  rejects: {
    "a policy whose name contains that of another": {
      protocol: "HTTPS",
      sslPolicy: "X-ELBSecurityPolicy-TLS13-1-2-2021-06",
    },
    "the default, which is of 2016": { protocol: "HTTPS" },
    "TLS 1.0 and later": { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-0-2021-06" },
    "TLS 1.1 and later": { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS-1-1-2017-01" },
  },
});

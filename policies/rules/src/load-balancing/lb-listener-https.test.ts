import { describeRule, unknownString, withOptions } from "@eks-platform/policy-kit/testing";
import { lbListenerHttps } from "./lb-listener-https";

const forward = [{ type: "forward", targetGroupArn: unknownString }];

describeRule(lbListenerHttps, {
  path: "protocol",
  accepts: {
    HTTPS: { protocol: "HTTPS", port: 443, defaultActions: forward },
    "a network balancer": { protocol: "TCP", port: 80, defaultActions: forward },
    "a redirect to HTTPS": {
      protocol: "HTTP",
      port: 80,
      defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_301" } }],
    },
  },
  rejects: {
    "plain HTTP to targets that do not exist yet": {
      loadBalancerArn: unknownString,
      protocol: "HTTP",
      port: 80,
      defaultActions: forward,
    },
    "plain HTTP, by its port only": withOptions(
      { port: 80, defaultActions: forward },
      { type: "aws:lb/listener:Listener" },
    ),
    "a redirect to plain HTTP": {
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: { protocol: "HTTP", statusCode: "HTTP_301" } }],
    },
  },
});

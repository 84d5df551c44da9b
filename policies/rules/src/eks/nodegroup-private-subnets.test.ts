import { createResource, describeStackRule } from "@eks-platform/policy-kit/testing";
import { nodeGroup, subnet } from "../resources/aws";
import { nodegroupPrivateSubnets } from "./nodegroup-private-subnets";

const inner = createResource(subnet, "inner", { id: "subnet-inner", mapPublicIpOnLaunch: false });
const outer = createResource(subnet, "outer", { id: "subnet-outer", mapPublicIpOnLaunch: true });

describeStackRule(nodegroupPrivateSubnets, {
  resource: "workers",
  path: "subnetIds",
  accepts: {
    "nodes in private subnets": [
      inner,
      outer,
      createResource(nodeGroup, "workers", { subnetIds: ["subnet-inner"] }),
    ],
  },
  rejects: {
    "nodes in a public subnet": [
      inner,
      outer,
      createResource(nodeGroup, "workers", { subnetIds: ["subnet-inner", "subnet-outer"] }),
    ],
  },
});

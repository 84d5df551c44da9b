import { getStack } from "@pulumi/pulumi";
import { currentEnvironment } from "./environment";
import { platform } from "./platform";

/**
 * The program: the name of the stack says which environment, its file says what is in it. What it exports, another
 * stack can read by a StackReference.
 */
export const { vpcId, privateSubnetIds, clusterName, clusterArn, endpoint, kubeconfig } = platform(
  getStack(),
  currentEnvironment(),
);

/** A trust policy that lets a service of AWS take a role. */
export function trustService(service: string, actions: readonly string[] = ["sts:AssumeRole"]): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: actions }],
  });
}

/**
 * The trust policy of a role that pods take by Pod Identity. It is the same for every cluster; which pods may take it is
 * said by the associations.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
 */
export const trustPods = trustService("pods.eks.amazonaws.com", ["sts:AssumeRole", "sts:TagSession"]);

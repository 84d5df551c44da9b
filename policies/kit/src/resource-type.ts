/** A Pulumi type token that knows, for the compiler only, the arguments of its resource. */
export type ResourceType<TArgs> = string & { readonly argsOnlyForTheCompiler?: TArgs };

/**
 * Names a resource type by its token. The arguments' type comes by `import type`, so that a pack starts without loading
 * the SDK of any provider.
 *
 * @example resourceType<aws.eks.ClusterArgs>("aws:eks/cluster:Cluster")
 */
export function resourceType<TArgs>(token: string): ResourceType<TArgs> {
  return token;
}

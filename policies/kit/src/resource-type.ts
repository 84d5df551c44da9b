/** A Pulumi type token that carries the type of the resource's arguments, for the compiler only. */
export type ResourceType<TArgs> = string & { readonly argsOnlyForTheCompiler?: TArgs };

/**
 * Names a resource type by its token. Import the type of the arguments with `import type`, so that a pack does not load
 * the SDK of a provider.
 *
 * @example resourceType<aws.eks.ClusterArgs>("aws:eks/cluster:Cluster")
 */
export function resourceType<TArgs>(token: string): ResourceType<TArgs> {
  return token;
}

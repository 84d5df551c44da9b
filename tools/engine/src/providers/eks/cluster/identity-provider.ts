import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { type InputValue, type InputValues, isTruthyOrUnknown, getMember, toPlain } from "../input-value";

/**
 * Thumbprint of the authority that signs the endpoints of EKS identity providers. The library reads it from the
 * endpoint; AWS has not checked it since 2023.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html
 */
const thumbprint = "9e99a48a9960b14926bb7f3b02e22da2b0ab7280";

/** URL of the issuer of a cluster's tokens. */
export const readIssuerUrl = (cluster: ResourceHandle): InputValue =>
  getMember(cluster.output("identities"), 0, "oidcs", 0, "issuer") ?? "";

/** Creates the identity provider that IAM roles of pods trust, if the program asks for it. */
export async function createIdentityProvider(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  cluster: ResourceHandle,
  args: InputValues,
): Promise<ResourceHandle | undefined> {
  if (!isTruthyOrUnknown(toPlain(args.createOidcProvider))) return undefined;
  return builder.createResource(
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
    `${name}-oidcProvider`,
    { clientIdLists: ["sts.amazonaws.com"], url: readIssuerUrl(cluster), thumbprintLists: [thumbprint] },
    { parent: self },
  );
}

/** The forms of names and ids that add-ons ask for. Each matches the whole text. */

/** A domain with at least one dot, lower case, without a dot at its end. */
export const domainName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** ID of a Route 53 hosted zone. */
export const hostedZoneId = /^Z[A-Z0-9]{1,31}$/;

/** ARN of a KMS key, not of an alias: IAM does not resolve aliases. */
export const kmsKeyArn = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[a-z0-9-]+$/;

/** Beginning of the name of a secret: a path that ends with a slash, so that "dev/" does not admit "development/". */
export const secretPrefix = /^[A-Za-z0-9_.@-]+(\/[A-Za-z0-9_.@-]+)*\/$/;

/**
 * Image alias of Karpenter with an exact release; `latest` would roll every node whenever AWS publishes.
 *
 * @see https://karpenter.sh/docs/concepts/nodeclasses/#specamiselectorterms
 */
export const nodeImageAlias = /^(al2023|bottlerocket)@v\d[\d.]*$/;

import type { Format } from "@eks-platform/settings";

/** A domain with at least one dot, in lower case, without a dot at its end. */
export const domainName: Format = {
  name: "a domain name",
  implied: true,
  pattern: /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
  example: "dev.example.com",
  examples: ["staging.example.com"],
};

/** ID of a Route 53 hosted zone. */
export const hostedZoneId: Format = {
  name: "ID of a Route 53 hosted zone",
  implied: true,
  pattern: /^Z[A-Z0-9]{1,31}$/,
  example: "Z0123456789ABCDEFGHIJ",
  examples: ["ZABCDEFGHIJ0123456789"],
};

/** Prefix of the name of a secret: a path that ends with a slash, so that "dev/" does not match "development/". */
export const secretPrefix: Format = {
  name: "a path that ends with a slash",
  pattern: /^[A-Za-z0-9_.@-]+(\/[A-Za-z0-9_.@-]+)*\/$/,
  example: "dev/",
  examples: ["dev/payments/"],
};

/**
 * Image alias of Karpenter with an exact release; `latest` would replace every node whenever AWS publishes an image.
 *
 * @see https://karpenter.sh/docs/concepts/nodeclasses/#specamiselectorterms
 */
export const nodeImageAlias: Format = {
  name: "an image alias with an exact release",
  pattern: /^(al2023|bottlerocket)@v\d[\d.]*$/,
  example: "al2023@v20260810",
  examples: ["bottlerocket@v1.61.0"],
};

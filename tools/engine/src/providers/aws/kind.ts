/** Module and file of a resource type or a function of AWS: `ec2/vpc` of `aws:ec2/vpc:Vpc`. */
export function awsKindOf(token: string): string {
  return token.split(":")[1] ?? "";
}

/** Service and thing that a token is about: `getVpc` is about a `vpc`. */
export function subjectOf(token: string): { readonly service: string; readonly kind: string } {
  const [service = "", kind = ""] = awsKindOf(token).split("/");
  const thing = kind.replace(/^get(?=[A-Z])/, "");
  return { service, kind: `${thing.charAt(0).toLowerCase()}${thing.slice(1)}` };
}

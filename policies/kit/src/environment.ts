import { type Resolved, someText, string } from "@eks-platform/settings";
import type { Provider } from "./resource";

/** The setting of rules that are stricter in production than in other environments. */
export const environmentSettings = {
  environment: string({
    description: "Environment of the resources. Production if its name starts with `prod`.",
    format: someText,
    optional: true,
    otherwise: "the tag `platform:environment`; resources without it belong to production",
  }),
} as const;

/** The tag that names the environment of a resource. */
const environmentTag = "platform:environment";

/**
 * Whether a resource belongs to production. The setting of the rule decides, then the tag of the resource, then the
 * default tags of its provider. Without any of them it is production, so a forgotten tag does not loosen a rule.
 */
export function isProduction(
  tags: Readonly<Record<string, string | undefined>> | undefined,
  {
    config,
    provider,
  }: { readonly config: Resolved<typeof environmentSettings>; readonly provider?: Provider | undefined },
): boolean {
  const environment =
    config.environment || (tags?.[environmentTag] ?? readDefaultTags(provider)[environmentTag]);
  return environment === undefined || environment.startsWith("prod");
}

/** Reads the default tags of a provider. Provider inputs that are not strings are encoded as JSON. */
function readDefaultTags(provider: Provider | undefined): Readonly<Record<string, string>> {
  const given = provider?.props["defaultTags"];
  const block: unknown = typeof given === "string" ? JSON.parse(given) : given;
  const tags = typeof block === "object" && block !== null && "tags" in block ? block.tags : undefined;
  // Safe: the AWS provider accepts only strings as tags.
  return (tags ?? {}) as Readonly<Record<string, string>>;
}

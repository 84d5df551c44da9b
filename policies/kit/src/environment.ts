import type { ConfigSchema } from "./config";
import type { Provider } from "./resource";

/** The setting of rules that ask more of production than of other environments. */
export interface EnvironmentConfig {
  readonly environment: string;
}

/** The schema of `EnvironmentConfig`, to be spread into that of a rule. */
export const environmentSchema: ConfigSchema<EnvironmentConfig> = {
  environment: {
    type: "string",
    description:
      "Environment that the resources belong to. Empty: what their tag platform:environment says. Unsaid counts as production.",
    default: "",
  },
};

/** The tag by which every resource of the platform says where it belongs. */
const environmentTag = "platform:environment";

/**
 * Whether a resource belongs to production. It is what the rule's setting says, else what the tag on the resource or
 * among its provider's default tags says. What does not say belongs to production, so forgetting a tag loosens no rule.
 */
export function isProduction(
  tags: Readonly<Record<string, string | undefined>> | undefined,
  { config, provider }: { readonly config: EnvironmentConfig; readonly provider?: Provider | undefined },
): boolean {
  const environment = config.environment || (tags?.[environmentTag] ?? defaultTags(provider)[environmentTag]);
  return environment === undefined || environment.startsWith("prod");
}

/** The provider's default tags. A provider's inputs are JSON texts where they are not texts by themselves. */
function defaultTags(provider: Provider | undefined): Readonly<Record<string, string>> {
  const given = provider?.props["defaultTags"];
  const block: unknown = typeof given === "string" ? JSON.parse(given) : given;
  const tags = typeof block === "object" && block !== null && "tags" in block ? block.tags : undefined;
  // Safe: the AWS provider takes only texts as tags.
  return (tags ?? {}) as Readonly<Record<string, string>>;
}

import type { ConfigSchema } from "./config";
import type { Provider } from "./resource";

/** The setting of rules that are stricter in production than in other environments. */
export interface EnvironmentConfig {
  readonly environment: string;
}

/** The schema of `EnvironmentConfig`. A rule may spread it into its own. */
export const environmentSchema: ConfigSchema<EnvironmentConfig> = {
  environment: {
    type: "string",
    description:
      "Environment of the resources. If empty, their tag platform:environment decides; resources without the tag count as production.",
    default: "",
  },
};

/** The tag that names the environment of a resource. */
const environmentTag = "platform:environment";

/**
 * Whether a resource belongs to production. The setting of the rule decides, then the tag of the resource, then the
 * default tags of its provider. Without any of them it is production, so a forgotten tag does not loosen a rule.
 */
export function isProduction(
  tags: Readonly<Record<string, string | undefined>> | undefined,
  { config, provider }: { readonly config: EnvironmentConfig; readonly provider?: Provider | undefined },
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

import { createEmptyGoal, type Goal } from "../../model/goal";
import { makeSecret, type Value, type ValueMap } from "../../model/values";
import { dynamicPackage, packageOf, providerTypeOf, referenceTo } from "../../protocol/urn";
import { RequestError } from "../failure";
import type { DefaultProviders, Settings } from "../run-context";
import type { PackageRequest } from "./packages";
import { withPackage } from "./provider-inputs";

/** A request that needs a provider. */
export type ProviderSeeker = Pick<Goal, "provider" | "version" | "pluginDownloadUrl" | "packageRef"> & {
  /** Type or function. */
  readonly token: string;
};

/**
 * The reference of the provider that serves a request; a default provider if the request names none.
 *
 * @param user the URN of a resource, or a token
 */
export async function providerFor(
  context: DefaultProviders,
  seeker: ProviderSeeker,
  user: string,
): Promise<string> {
  if (seeker.provider !== "") return seeker.provider;
  const request =
    seeker.packageRef === ""
      ? {
          plugin: packageOf(seeker.token),
          version: seeker.version,
          pluginDownloadUrl: seeker.pluginDownloadUrl,
        }
      : context.packages.get(seeker.packageRef);
  return defaultProvider(context, request, user);
}

/** Returns the reference of a package's default provider, and registers it on first use. */
async function defaultProvider(
  context: Pick<DefaultProviders, "defaultProviders" | "registerProvider"> &
    Settings<"config" | "secretKeys">,
  request: PackageRequest,
  user: string,
): Promise<string> {
  const packageName = request.parameterization?.name ?? request.plugin;
  if (isDenied(context, packageName)) {
    throw new RequestError(
      "UNKNOWN",
      `Default provider for '${packageName}' disabled. '${user}' must use an explicit provider.`,
    );
  }
  const name = defaultName(request);
  const type = providerTypeOf(packageName);
  const key = `${type}::${name}`;
  const known = context.defaultProviders.get(key);
  if (known !== undefined) return known;

  const goal: Goal = {
    ...createEmptyGoal(type, name, true),
    properties: withPackage(packageConfig(context, packageName), request),
    propertyDependencies: new Map(),
  };
  const registered = context.registerProvider(goal).then(({ urn, id }) => referenceTo(urn, id));
  context.defaultProviders.set(key, registered);
  return registered;
}

/** The name contains everything that tells two default providers apart: version, and address of the plugin. */
function defaultName({ version, pluginDownloadUrl, parameterization }: PackageRequest): string {
  const parts = [parameterization?.version ?? version, pluginDownloadUrl].filter((part) => part !== "");
  return ["default", ...parts.map((part) => part.replace(/[^A-Za-z0-9]/g, "_"))].join("_");
}

/** Configuration of a package, as texts. Dynamic providers get all of it, so its keys keep their namespace. */
function packageConfig(
  { options: { config, secretKeys } }: Settings<"config" | "secretKeys">,
  packageName: string,
): ValueMap {
  const inputs: Record<string, Value> = {};
  for (const [key, setting] of Object.entries(config)) {
    const value = secretKeys.includes(key) ? makeSecret(setting) : setting;
    if (packageName === dynamicPackage) inputs[key] = value;
    else if (key.startsWith(`${packageName}:`)) inputs[key.slice(packageName.length + 1)] = value;
  }
  return inputs;
}

/** @see https://www.pulumi.com/docs/iac/concepts/providers/#disabling-default-providers */
function isDenied({ options: { config } }: Settings<"config">, packageName: string): boolean {
  const setting = config["pulumi:disable-default-providers"];
  if (setting === undefined || setting === "" || packageName === "pulumi") return false;
  const denied: unknown = JSON.parse(setting);
  return Array.isArray(denied) && denied.some((name) => name === "*" || String(name).trim() === packageName);
}

import type { Provider } from "../model/provider";
import type { ValueMap } from "../model/values";
import { createAwsProvider } from "./aws/aws-provider";
import { Catalogue } from "./catalogue";
import { createEksProvider } from "./eks/eks-provider";
import { findFixture, formatFixture } from "./fixtures";
import { createGenericProvider } from "./generic/generic-provider";
import { createKubernetesProvider } from "./kubernetes/kubernetes-provider";
import type { ProviderSettings } from "./provider-settings";
import { createResourceOperations } from "./resource-operations";
import type { SimulatedProvider } from "./simulated-provider";

/** A call that strict providers refuse: neither a fixture nor a rule answers it. */
export class UnansweredCallError extends Error {}

/**
 * Creates the simulated providers of one preview, by package name. A function is answered by its fixture, else by a
 * rule of its provider, else from the type that the SDK declares for its result; strict providers refuse the last.
 */
export function createProviders(settings: ProviderSettings): (pkg: string) => Provider {
  const catalogue = Catalogue.of(settings.projectFolder);
  const providers = new Map<string, Provider>();
  return (pkg) => {
    const known = providers.get(pkg);
    if (known !== undefined) return known;
    const provider = withFixtures(createSimulatedProvider(pkg, settings, catalogue), settings);
    providers.set(pkg, provider);
    return provider;
  };
}

function createSimulatedProvider(
  pkg: string,
  settings: ProviderSettings,
  catalogue: Catalogue,
): SimulatedProvider {
  switch (pkg) {
    case "aws":
      return createAwsProvider(catalogue, settings.config, settings.mode);
    case "eks":
      return createEksProvider(catalogue, settings.config, settings.mode);
    case "kubernetes":
      return createKubernetesProvider(catalogue, settings.projectFolder, settings.mode);
    default:
      return createGenericProvider(pkg, catalogue, settings.mode);
  }
}

function withFixtures(
  simulated: SimulatedProvider,
  { fixtures, strict, replacing = {} }: ProviderSettings,
): Provider {
  return {
    ...simulated,
    ...createResourceOperations(simulated, replacing),
    async invoke(token, args, provider) {
      const recorded = findFixture(fixtures, token, args);
      if (recorded !== undefined) return { result: recorded, simulated: false };
      const ruled = await simulated.invoke(token, args, provider);
      if (ruled !== undefined) return ruled;
      const derived = simulated.derive(token, args, provider);
      if (strict) throw new UnansweredCallError(refusal(token, args, derived?.result ?? {}));
      return derived;
    },
  };
}

function refusal(token: string, args: ValueMap, example: ValueMap): string {
  return [
    `No fixture and no rule answers ${token}, and invented answers are refused here.`,
    "Add its true answer to the fixtures of the environment:",
    "",
    formatFixture(token, args, example),
  ].join("\n");
}

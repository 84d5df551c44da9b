import { awsCloud } from "./aws/aws-cloud";
import { Catalogue } from "./catalogue";
import type { Cloud, CloudSettings } from "./cloud";
import type { ValueMap } from "../protocol/values";
import { eksCloud } from "./eks/eks-cloud";
import { fixtureFor, stanzaFor } from "./fixtures";
import { genericCloud } from "./generic/generic-cloud";
import { kubernetesCloud } from "./kubernetes/kubernetes-cloud";
import type { SimulatedCloud } from "./simulated-cloud";
import { standing } from "./standing";

/** A call that strict clouds refuse: neither a fixture nor a rule answers it. */
export class UnansweredCall extends Error {}

/**
 * The simulated clouds of one preview, by the name of a Pulumi package. A function is answered by its fixture, else by a
 * rule of its cloud, else by the type that the SDK declares for its result; strict clouds refuse the last.
 */
export function createClouds(settings: CloudSettings): (pkg: string) => Cloud {
  const catalogue = Catalogue.of(settings.projectFolder);
  const clouds = new Map<string, Cloud>();
  return (pkg) => {
    const known = clouds.get(pkg);
    if (known !== undefined) return known;
    const cloud = answering(simulated(pkg, settings, catalogue), settings);
    clouds.set(pkg, cloud);
    return cloud;
  };
}

function simulated(pkg: string, settings: CloudSettings, catalogue: Catalogue): SimulatedCloud {
  switch (pkg) {
    case "aws":
      return awsCloud(catalogue, settings.config, settings.mode);
    case "eks":
      return eksCloud(catalogue, settings.config, settings.mode);
    case "kubernetes":
      return kubernetesCloud(catalogue, settings.projectFolder, settings.mode);
    default:
      return genericCloud(pkg, catalogue, settings.mode);
  }
}

function answering(cloud: SimulatedCloud, { fixtures, strict, replacing = {} }: CloudSettings): Cloud {
  return {
    ...cloud,
    ...standing(cloud, replacing),
    async invoke(token, args, provider) {
      const recorded = fixtureFor(fixtures, token, args);
      if (recorded !== undefined) return { result: recorded, simulated: false };
      const ruled = await cloud.invoke(token, args, provider);
      if (ruled !== undefined) return ruled;
      const derived = cloud.derive(token, args, provider);
      if (strict) throw new UnansweredCall(refusal(token, args, derived?.result ?? {}));
      return derived;
    },
  };
}

function refusal(token: string, args: ValueMap, example: ValueMap): string {
  return [
    `No fixture and no rule answers ${token}, and invented answers are refused here.`,
    "Add its true answer to the fixtures of the environment:",
    "",
    stanzaFor(token, args, example),
  ].join("\n");
}

import type { ValueMode } from "@eks-platform/plan";
import { isMap } from "../../model/values";
import { replaceReferencesWithIds } from "../../protocol/conversions";
import type { Catalogue } from "../catalogue";
import { createGenericProvider } from "../generic/generic-provider";
import { constructWithoutModel } from "../generic/remote-component";
import type { SimulatedProvider, Naming } from "../simulated-provider";
import { automaticNameAnnotation } from "./automatic-name-annotation";
import { checkKubernetesInputs, releaseType } from "./check-inputs";
import { kubernetesFunctions, renderers } from "./functions";
import { managesAnotherCluster } from "./managed-cluster";
import { constructManifests, manifestComponents } from "./manifest-component";
import { simulateKubernetesResource } from "./simulate-resource";

/** A Kubernetes cluster that takes everything and is always well. */
export function createKubernetesProvider(
  catalogue: Catalogue,
  projectFolder: string,
  mode: ValueMode,
): SimulatedProvider {
  const generic = createGenericProvider("kubernetes", catalogue, mode);
  return {
    ...generic,
    check: (request) =>
      checkKubernetesInputs({ ...request, inputs: replaceReferencesWithIds(request.inputs) }),
    create: simulateKubernetesResource,
    read(request) {
      const [name = "", namespace] = request.id.split("/").reverse();
      const given = isMap(request.inputs.metadata) ? request.inputs.metadata : {};
      const metadata = { ...given, name, ...(namespace === undefined ? {} : { namespace }) };
      return {
        ...simulateKubernetesResource({ ...request, inputs: { ...request.inputs, metadata } }),
        id: request.id,
      };
    },
    naming: ({ type }) => namingOf(type),
    replacesProvider: managesAnotherCluster,
    invoke: (token, args, provider) => kubernetesFunctions[token]?.(args, provider),
    derive: (token, args, provider) =>
      renderers.includes(token)
        ? { result: { result: [] }, simulated: true }
        : generic.derive(token, args, provider),
    async construct(request, registrar) {
      if (manifestComponents.includes(request.type))
        return constructManifests(request, registrar, projectFolder);
      const built = await constructWithoutModel(request, registrar, undefined);
      return {
        ...built,
        note: `${request.type} "${request.name}" is rendered by the real provider only: its objects are not in the plan.`,
      };
    },
  };
}

/** How objects of a cluster are told apart. A release keeps the name that it has once been given. */
function namingOf(type: string): Naming {
  if (type === releaseType) return { path: ["name"], scope: ["namespace"], isAutomatic: () => false };
  return {
    path: ["metadata", "name"],
    scope: ["metadata", "namespace"],
    isAutomatic({ metadata }) {
      const annotations = isMap(metadata) ? metadata.annotations : undefined;
      return isMap(annotations) && annotations[automaticNameAnnotation] === "true";
    },
  };
}

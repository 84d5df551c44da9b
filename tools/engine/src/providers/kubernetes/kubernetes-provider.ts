import type { ValueMode } from "@eks-platform/plan";
import { replaceReferencesWithIds } from "../../protocol/conversions";
import { isMap } from "../../protocol/values";
import type { Catalogue } from "../catalogue";
import { createGenericProvider } from "../generic/generic-provider";
import { constructWithoutModel } from "../generic/remote-component";
import type { SimulatedProvider } from "../simulated-provider";
import { checkKubernetesInputs } from "./check-inputs";
import { simulateKubernetesResource } from "./simulate-resource";
import { kubernetesFunctions, renderers } from "./functions";
import { managesAnotherCluster } from "./managed-cluster";
import { constructManifests, manifestComponents } from "./manifest-component";
import { namingOf } from "./naming";

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

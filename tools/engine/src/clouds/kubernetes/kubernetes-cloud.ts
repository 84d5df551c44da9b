import type { ValueMode } from "@eks-platform/plan";
import { referencesToIds } from "../../protocol/conversions";
import { isMap } from "../../protocol/values";
import type { Catalogue } from "../catalogue";
import { genericCloud } from "../generic/generic-cloud";
import { constructWithoutModel } from "../generic/remote-component";
import type { SimulatedCloud } from "../simulated-cloud";
import { checked } from "./checked";
import { created } from "./created";
import { functions, renderers } from "./functions";
import { managesAnotherCluster } from "./managed-cluster";
import { constructManifests, manifestComponents } from "./manifest-component";
import { namingOf } from "./naming";

/** A Kubernetes cluster that takes everything and is always well. */
export function kubernetesCloud(
  catalogue: Catalogue,
  projectFolder: string,
  mode: ValueMode,
): SimulatedCloud {
  const generic = genericCloud("kubernetes", catalogue, mode);
  return {
    ...generic,
    check: (request) => checked({ ...request, inputs: referencesToIds(request.inputs) }),
    create: created,
    read(request) {
      const [name = "", namespace] = request.id.split("/").reverse();
      const given = isMap(request.inputs.metadata) ? request.inputs.metadata : {};
      const metadata = { ...given, name, ...(namespace === undefined ? {} : { namespace }) };
      return { ...created({ ...request, inputs: { ...request.inputs, metadata } }), id: request.id };
    },
    naming: ({ type }) => namingOf(type),
    replacesProvider: managesAnotherCluster,
    invoke: (token, args, provider) => functions[token]?.(args, provider),
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

import type { ValueMode } from "@eks-platform/plan";
import type { ResourceResult, ProviderState, ResourceRequest } from "../../model/provider-request";
import { isMap, type ValueMap } from "../../model/values";
import { unwrap, replaceReferencesWithIds } from "../../protocol/conversions";
import type { Catalogue } from "../catalogue";
import { createGenericProvider } from "../generic/generic-provider";
import { simulateResult } from "../generic/simulate-result";
import { ValueGenerator } from "../generic/value-generator";
import type { SimulatedProvider } from "../simulated-provider";
import { checkAwsInputs } from "./check-inputs";
import { CreatedResources } from "./created-resources";
import { awsFunctions } from "./functions/functions";
import { awsKindOf, subjectOf } from "./kind";
import { locate } from "./location";
import { namingProperty } from "./properties/automatic-names";
import { createAwsTextGenerator } from "./properties/aws-text";
import { simulateResource } from "./simulate-resource";
import { knownTypes, unknownType } from "./types/known-types";

/** AWS as one preview sees it. */
export function createAwsProvider(
  catalogue: Catalogue,
  config: Readonly<Record<string, string>>,
  mode: ValueMode,
): SimulatedProvider {
  const createdResources = new CreatedResources();
  const stackRegion = config["aws:region"];

  const locationOf = (inputs: ValueMap, provider: ProviderState | undefined) => {
    const given = unwrap(inputs);
    return locate(isMap(given) ? given : {}, provider, stackRegion);
  };
  const inventorOf = (token: string, inputs: ValueMap, provider: ProviderState | undefined) => {
    const { service, kind } = subjectOf(token);
    return new ValueGenerator(
      catalogue,
      "aws",
      createAwsTextGenerator(locationOf(inputs, provider), service, kind),
    );
  };
  const make = (request: ResourceRequest, id?: string): ResourceResult => {
    const { type, inputs, provider } = request;
    const kind = awsKindOf(type);
    const resource = simulateResource({
      ...{ request, kind, createdResources },
      type: knownTypes[kind] ?? unknownType(kind),
      location: locationOf(inputs, provider),
      generator: inventorOf(type, inputs, provider),
      ...(id === undefined ? {} : { id }),
    });
    createdResources.add(kind, resource.id, resource.outputs);
    return resource;
  };
  const derive: SimulatedProvider["derive"] = (token, args, provider) =>
    simulateResult(token, args, catalogue, inventorOf(token, args, provider));

  return {
    ...createGenericProvider("aws", catalogue, mode),
    check: (request) =>
      checkAwsInputs(
        { ...request, inputs: replaceReferencesWithIds(request.inputs) },
        locationOf(request.inputs, request.provider),
      ),
    create: (request) => make(request),
    read: (request) => make(request, request.id),
    register: ({ type, id, outputs }) => createdResources.add(awsKindOf(type), id, outputs),
    invoke(token, args, provider) {
      const answer = awsFunctions[token]?.(args, { location: locationOf(args, provider), createdResources });
      if (answer === undefined) return undefined;
      const whole = { ...derive(token, args, provider)?.result, ...answer.result };
      const members = catalogue.result(token)?.map(({ name }) => name) ?? Object.keys(whole);
      return {
        result: Object.fromEntries(members.map((name) => [name, whole[name]])),
        simulated: answer.simulated,
      };
    },
    derive,
    naming(request) {
      const property = namingProperty(request, awsKindOf(request.type));
      if (property === undefined) return undefined;
      return {
        path: [property],
        isAutomatic: ({ __defaults: filled }) => Array.isArray(filled) && filled.includes(property),
      };
    },
  };
}

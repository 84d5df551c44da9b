import type { ValueMode } from "@eks-platform/plan";
import { open, referencesToIds } from "../../protocol/conversions";
import { isMap, type ValueMap } from "../../protocol/values";
import type { Catalogue } from "../catalogue";
import type { Created, ProviderState, ResourceRequest } from "../cloud";
import { answerByType } from "../generic/answer-by-type";
import { genericCloud } from "../generic/generic-cloud";
import { Inventor } from "../generic/invent";
import type { SimulatedCloud } from "../simulated-cloud";
import { awsText } from "./aws-text";
import { namingProperty } from "./automatic-names";
import { checked } from "./checked";
import { functions } from "./functions/functions";
import { Inventory } from "./inventory";
import { kindOf, subjectOf } from "./kind";
import { locate } from "./location";
import { made } from "./made";
import { knownTypes, unknownType } from "./types/known-types";

/** AWS as one preview sees it. */
export function awsCloud(
  catalogue: Catalogue,
  config: Readonly<Record<string, string>>,
  mode: ValueMode,
): SimulatedCloud {
  const inventory = new Inventory();
  const stackRegion = config["aws:region"];

  const locationOf = (inputs: ValueMap, provider: ProviderState | undefined) => {
    const given = open(inputs);
    return locate(isMap(given) ? given : {}, provider, stackRegion);
  };
  const inventorOf = (token: string, inputs: ValueMap, provider: ProviderState | undefined) => {
    const { service, kind } = subjectOf(token);
    return new Inventor(catalogue, "aws", awsText(locationOf(inputs, provider), service, kind));
  };
  const make = (request: ResourceRequest, id?: string): Created => {
    const { type, inputs, provider } = request;
    const kind = kindOf(type);
    const created = made({
      ...{ request, kind, inventory },
      type: knownTypes[kind] ?? unknownType(kind),
      location: locationOf(inputs, provider),
      inventor: inventorOf(type, inputs, provider),
      ...(id === undefined ? {} : { id }),
    });
    inventory.add(kind, created.id, created.outputs);
    return created;
  };
  const derive: SimulatedCloud["derive"] = (token, args, provider) =>
    answerByType(token, args, catalogue, inventorOf(token, args, provider));

  return {
    ...genericCloud("aws", catalogue, mode),
    check: (request) =>
      checked(
        { ...request, inputs: referencesToIds(request.inputs) },
        locationOf(request.inputs, request.provider),
      ),
    create: (request) => make(request),
    read: (request) => make(request, request.id),
    remember: ({ type, id, outputs }) => inventory.add(kindOf(type), id, outputs),
    invoke(token, args, provider) {
      const answer = functions[token]?.(args, { location: locationOf(args, provider), inventory });
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
      const property = namingProperty(request, kindOf(request.type));
      if (property === undefined) return undefined;
      return {
        path: [property],
        isAutomatic: ({ __defaults: filled }) => Array.isArray(filled) && filled.includes(property),
      };
    },
  };
}

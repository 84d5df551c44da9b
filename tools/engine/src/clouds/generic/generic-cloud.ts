import type { ValueMode } from "@eks-platform/plan";
import { referencesToIds } from "../../protocol/conversions";
import type { Catalogue } from "../catalogue";
import type { SimulatedCloud } from "../simulated-cloud";
import { hexDigits } from "../digest";
import { answerByType } from "./answer-by-type";
import { completed } from "./completed";
import { Inventor } from "./invent";
import { plainText } from "./plain-text";
import { constructWithoutModel } from "./remote-component";

/** A cloud for any package: inputs become outputs, and what only a cloud sets is invented by its declared type. */
export function genericCloud(pkg: string, catalogue: Catalogue, mode: ValueMode): SimulatedCloud {
  const inventor = new Inventor(catalogue, pkg, plainText);
  return {
    check: ({ inputs }) => referencesToIds(inputs),
    create: (request) => completed(request, hexDigits(request.urn, 16), inventor),
    read: (request) => completed(request, request.id, inventor),
    invoke: () => undefined,
    derive: (token, args) => answerByType(token, args, catalogue, inventor),
    construct: (request, registrar) =>
      constructWithoutModel(request, registrar, mode === "known" ? inventor : undefined),
    call: async (token, args) =>
      (mode === "known" ? answerByType(token, args, catalogue, inventor)?.result : undefined) ?? {},
  };
}

import type { ValueMode } from "@eks-platform/plan";
import { replaceReferencesWithIds } from "../../protocol/conversions";
import type { Catalogue } from "../catalogue";
import { hexDigits } from "../digest";
import type { SimulatedProvider } from "../simulated-provider";
import { generatePlainText } from "./plain-text";
import { constructWithoutModel } from "./remote-component";
import { simulateResult } from "./simulate-result";
import { withSimulatedOutputs } from "./simulated-outputs";
import { ValueGenerator } from "./value-generator";

/** A cloud for any package: inputs become outputs, and what only a cloud sets is invented by its declared type. */
export function createGenericProvider(pkg: string, catalogue: Catalogue, mode: ValueMode): SimulatedProvider {
  const generator = new ValueGenerator(catalogue, pkg, generatePlainText);
  return {
    check: ({ inputs }) => replaceReferencesWithIds(inputs),
    create: (request) => withSimulatedOutputs(request, hexDigits(request.urn, 16), generator),
    read: (request) => withSimulatedOutputs(request, request.id, generator),
    invoke: () => undefined,
    derive: (token, args) => simulateResult(token, args, catalogue, generator),
    construct: (request, registrar) =>
      constructWithoutModel(request, registrar, mode === "known" ? generator : undefined),
    call: async (token, args) =>
      (mode === "known" ? simulateResult(token, args, catalogue, generator)?.result : undefined) ?? {},
  };
}

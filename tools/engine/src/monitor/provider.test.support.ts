import { omit } from "../model/omit";
import type { Provider } from "../model/provider";
import type { ResourceSchema } from "../model/resource-schema";
import { makeReference, unknown } from "../model/values";
import { createResourceOperations } from "../providers/resource-operations";
import type { SimulatedProvider } from "../providers/simulated-provider";

/** What an SDK would declare about the tests' one type. */
export const thingSchema: ResourceSchema = {
  version: "1.2.3",
  outputOnly: ["arn", "endpoint"],
  types: { arn: "string", endpoint: "string" },
  optionalInputs: [],
};

const simulated: SimulatedProvider = {
  check: ({ inputs, name }) => ({ autoName: `${name}-auto`, ...inputs }),
  create: ({ name, urn, inputs }) => ({
    id: `${name}-id${urn
      .split("#")
      .slice(1)
      .map(() => "-successor")
      .join("")}`,
    outputs: { ...inputs, arn: `arn:test:${name}`, endpoint: `https://${name}` },
    simulated: ["endpoint"],
  }),
  read: ({ id, inputs }) => ({ id, outputs: { ...inputs, arn: `arn:test:${id}` }, simulated: [] }),
  invoke: (_token, args, provider) =>
    args["name"] === "refused"
      ? undefined
      : { result: { echo: args, provider: provider?.name ?? "" }, simulated: args["name"] === "invented" },
  construct: async (request, registrar) => {
    const { name, inputs } = request;
    const itself = omit(request, "urn", "provider", "schema");
    const { urn } = await registrar.register({ ...itself, custom: false });
    const inner = await registrar.register({
      type: "test:index:Thing",
      name: `${name}-inner`,
      custom: true,
      parent: urn,
      inputs: { source: inputs["source"], tags: { built: "by the cloud" } },
      version: "1.2.3",
    });
    const state = {
      innerArn: inner.outputs["arn"] ?? unknown,
      inner: makeReference(inner.urn, inner.id, "1.2.3"),
    };
    await registrar.registerOutputs(urn, state);
    const dependencies = new Map([["innerArn", new Set([inner.urn])]]);
    return { urn, state, dependencies, simulated: ["innerArn"], note: "Built by the tests' own model." };
  },
  derive: () => undefined,
  naming: () => ({ path: ["name"], isAutomatic: () => false }),
  call: async (_token, args, registrar) => {
    const self = args["__self__"];
    const urn = typeof self === "object" && self !== null && "urn" in self ? String(self.urn) : "";
    return { said: `${String(args["word"])} from ${String(registrar.stateOf(urn)?.outputs["innerArn"])}` };
  },
};

/**
 * A small provider: things with an ARN and an endpoint, one function, and one component with one child. The property
 * `fixed` of a thing cannot change in place, and no two things can have the same `name`.
 */
export const testCloud: Provider = {
  ...simulated,
  ...createResourceOperations(simulated, {
    "test:index:Thing": ["fixed", "nested.fixed"],
    "test:index:Other": ["fixed"],
  }),
};

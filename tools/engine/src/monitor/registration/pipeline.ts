import { ignoreChanges } from "../../difference/ignore-changes";
import type { Goal } from "../../model/goal";
import type { Registration } from "../../model/registration";
import { isProviderType, urnOf } from "../../protocol/urn";
import { analyzeResource } from "../analysis/analyze";
import { remediateInputs } from "../analysis/remediate";
import { providerFor } from "../provider-references/default-providers";
import { withOwnProvider, withParentProviders } from "../provider-references/provider-selection";
import type { DefaultProviders, ProcessContext, RegistrationContext, Reporter } from "../run-context";
import { executeStep } from "../steps/execute-step";
import { planStep } from "../steps/plan-step";
import { transform } from "../transforms/transforms";
import { checkInputs } from "./check";
import { construct } from "./construct";
import { gatherDependencies } from "./dependencies";
import { inheritFromParent } from "./inherit";
import { checkOptions } from "./option-checks";
import type { RegistrationResult } from "./registration-result";
import { startRegistration } from "./start-registration";

/** The pipeline of every registration, from the request to the answer, in the order of Pulumi's engine. */
export async function register(context: RegistrationContext, requested: Goal): Promise<RegistrationResult> {
  const { pendingRegistrations, registry } = context;
  return pendingRegistrations.track(requested.parent, async () => {
    const inherited = withOwnProvider(inheritFromParent(requested, registry.get(requested.parent)), registry);
    const transforms = context.transforms.claim(requested);
    const transformed = await transform(context, inherited, transforms);
    checkOptions(transformed);
    const dependencies = gatherDependencies(transformed, inherited);
    const goal = withParentProviders({ ...transformed, ...dependencies }, registry);

    const registered = goal.remote ? await construct(context, goal) : await registerLocally(context, goal);
    const providers = goal.custom ? new Map<string, string>() : goal.providers;
    registry.setInherited(registered.urn, { transforms, providers });
    return registered;
  });
}

/** Registers a resource, or a component whose children the program registers itself. */
async function registerLocally(
  context: ProcessContext & DefaultProviders,
  goal: Goal,
): Promise<RegistrationResult> {
  const { urn, id, custom, outputs } = await processGoal(context, goal);
  return { urn, id, object: custom ? outputs : {} };
}

/** Processes a goal whose transforms have run, with the provider that it names or its package's default provider. */
export function processGoal(context: ProcessContext & DefaultProviders, goal: Goal): Promise<Registration> {
  const isServed = goal.custom && !isProviderType(goal.type);
  return runSteps(context, goal, async (urn) =>
    isServed ? providerFor(context, { ...goal, token: goal.type }, urn) : "",
  );
}

/** Processes the goal of a provider, which no other provider serves. */
export function processProvider(context: ProcessContext, goal: Goal): Promise<Registration> {
  return runSteps(context, goal, async () => "");
}

/** Makes the inputs of a goal final, plans its step, and executes it. A failure ends the run. */
async function runSteps(
  context: ProcessContext,
  goal: Goal,
  chooseProvider: (urn: string) => Promise<string>,
): Promise<Registration> {
  const { options, registry } = context;
  const urn = urnOf(options, goal.parent, goal.type, goal.name);
  options.onRequest?.({ kind: "resource", urn, goal });
  return context.runStep(urn, async () => {
    const provider = await chooseProvider(urn);
    const started = startRegistration(context, goal, urn, provider);
    const unignored = applyIgnoreChanges(context, started);
    const checked = await checkInputs(context, unignored);
    const remediated = await remediateInputs(context, checked);
    await analyzeResource(context, remediated);
    const step = await planStep(context, remediated);
    const executed = await executeStep(context, remediated, started.inputs, step);
    registry.add(executed);
    context.countRegistration();
    return executed;
  });
}

/** Restores the state's inputs where `ignoreChanges` says so. */
function applyIgnoreChanges({ log }: Pick<Reporter, "log">, resource: Registration): Registration {
  const { old, inputs, options, urn } = resource;
  if (old === undefined || old.external || options.ignoreChanges.length === 0) return resource;
  const restored = ignoreChanges(inputs, old.inputs, options.ignoreChanges);
  if (restored.unmatchedPaths.length > 0) {
    const paths = restored.unmatchedPaths.join(", ");
    log.report("info", `cannot ignore changes in added or removed elements of the path: "${paths}"`, urn);
  }
  return { ...resource, inputs: restored.inputs };
}

import type {
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeRequest,
  AnalyzeStackRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { Registration } from "../model/registration";
import type { ValueMap } from "../model/values";
import { toPlainValues, replaceReferencesWithIds } from "../protocol/conversions";
import type { Services } from "../protocol/services";

/** Writes the messages about resources for a pack. */
export class AnalyzerMessages {
  constructor(private readonly services: Services) {}

  /**
   * For `Analyze` and `Remediate`.
   *
   * @param audience remediation gets the SDK's own properties too, because it must give them back
   */
  resource(resource: Registration, audience: "analysis" | "remediation"): AnalyzeRequest {
    const request = new this.services.analyzer.AnalyzeRequest();
    request.setType(resource.type);
    request.setUrn(resource.urn);
    request.setName(resource.name);
    const inputs = audience === "analysis" ? withoutInternals(resource.inputs) : resource.inputs;
    request.setProperties(this.properties(inputs));
    request.setOptions(this.options(resource));
    request.setProvider(this.provider(resource));
    return request;
  }

  /** For `AnalyzeStack`: every resource with its outputs, sorted by URN because the engine's own order is not fixed. */
  stack(resources: readonly Registration[]): AnalyzeStackRequest {
    const request = new this.services.analyzer.AnalyzeStackRequest();
    const sorted = [...resources].sort((a, b) => (a.urn < b.urn ? -1 : 1));
    request.setResourcesList(sorted.map((resource) => this.stackResource(resource)));
    return request;
  }

  private stackResource(resource: Registration): AnalyzerResource {
    const { AnalyzerResource, AnalyzerPropertyDependencies } = this.services.analyzer;
    const message = new AnalyzerResource();
    message.setType(resource.type);
    message.setUrn(resource.urn);
    message.setName(resource.name);
    message.setProperties(this.properties(withoutInternals(resource.outputs)));
    message.setOptions(this.options(resource));
    message.setProvider(this.provider(resource));
    message.setParent(resource.parent);
    message.setDependenciesList([...resource.dependencies]);
    for (const [property, urns] of resource.propertyDependencies) {
      if (urns.size === 0) continue;
      const dependencies = new AnalyzerPropertyDependencies();
      dependencies.setUrnsList([...urns]);
      message.getPropertydependenciesMap().set(property, dependencies);
    }
    return message;
  }

  // Policies keep no references and no output values.
  private properties(map: ValueMap) {
    return this.services.struct.encode(replaceReferencesWithIds(toPlainValues(map)));
  }

  private options({ options, parent, formerUrn }: Registration): AnalyzerResourceOptions {
    const { AnalyzerResourceOptions } = this.services.analyzer;
    const message = new AnalyzerResourceOptions();
    message.setProtect(options.protect === true);
    message.setIgnorechangesList([...options.ignoreChanges]);
    message.setAdditionalsecretoutputsList([...options.additionalSecretOutputs]);
    // Rules only see an alias under which the state has the resource, and a new stack has none.
    message.setAliasesList(formerUrn === undefined ? [] : [formerUrn]);
    if (options.deleteBeforeReplace !== undefined) {
      message.setDeletebeforereplace(options.deleteBeforeReplace);
      message.setDeletebeforereplacedefined(true);
    }
    const timeouts = new AnalyzerResourceOptions.CustomTimeouts();
    timeouts.setCreate(options.customTimeouts.create ?? 0);
    timeouts.setUpdate(options.customTimeouts.update ?? 0);
    timeouts.setDelete(options.customTimeouts.delete ?? 0);
    message.setCustomtimeouts(timeouts);
    message.setParent(parent);
    return message;
  }

  private provider({ providerState }: Registration): AnalyzerProviderResource | undefined {
    if (providerState === undefined) return undefined;
    const message = new this.services.analyzer.AnalyzerProviderResource();
    message.setType(providerState.type);
    message.setUrn(providerState.urn);
    message.setName(providerState.name);
    message.setProperties(this.properties(withoutInternals(providerState.inputs)));
    return message;
  }
}

/** Properties that the SDK keeps for itself are no business of policies. */
export function withoutInternals(map: ValueMap): ValueMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !key.startsWith("__")));
}

import type { PolicyPack, PolicyResult, PolicyRule } from "@eks-platform/plan";
import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type {
  AnalyzeDiagnostic,
  AnalyzeResponse,
  PolicyNotApplicable,
  RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import type { Registration } from "../model/registration";
import type { ValueMap } from "../model/values";
import type { Analyzer, RemediationResult, Remediation } from "../monitor/analysis/analyzer";
import { callUnary } from "../protocol/call-unary";
import type { Services } from "../protocol/services";
import { AnalyzerMessages } from "./analyzer-messages";
import { packFailure } from "./pack-failure";
import { levelOf, severityOf } from "./pack-info";
import { propertyNames } from "./property-names";
import { previewLevel, createExemptedResult, createPolicyResult } from "./result";

/** A pack in another process, configured for one environment. */
export class HostedAnalyzer implements Analyzer {
  private readonly messages: AnalyzerMessages;
  private readonly rules: ReadonlyMap<string, PolicyRule>;

  constructor(
    readonly pack: PolicyPack,
    private readonly services: Services,
    private readonly client: AnalyzerClient,
    private readonly folder: string,
  ) {
    this.messages = new AnalyzerMessages(services);
    this.rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  }

  async remediate(resource: Registration): Promise<RemediationResult> {
    // Pulumi calls every pack; a pack without such a rule returns nothing.
    if (!this.pack.rules.some(({ level }) => level === "remediate"))
      return { inputs: resource.inputs, results: [], remediations: [] };
    const request = this.messages.resource(resource, "remediation");
    const response = await this.call<RemediateResponse>((done) => this.client.remediate(request, done));

    let inputs: ValueMap = resource.inputs;
    const results: PolicyResult[] = [];
    const remediations: Remediation[] = [];
    for (const remediation of response.getRemediationsList()) {
      const rule = remediation.getPolicyname();
      const problem = remediation.getDiagnostic();
      // A remediation with a diagnostic changes nothing.
      if (problem !== "") {
        results.push(this.failedRemediation(rule, resource, problem));
        continue;
      }
      const after = this.services.struct.decode(remediation.getProperties());
      remediations.push({ pack: this.pack.name, rule, before: inputs, after });
      inputs = after;
    }
    return { inputs, results, remediations };
  }

  async analyze(resource: Registration): Promise<readonly PolicyResult[]> {
    const request = this.messages.resource(resource, "analysis");
    const response = await this.call<AnalyzeResponse>((done) => this.client.analyze(request, done));
    const properties = propertyNames(resource);
    return [
      ...response.getDiagnosticsList().map((diagnostic) => this.result(diagnostic, resource.urn, properties)),
      ...response.getNotApplicableList().flatMap((exemption) => this.exemptedResult(exemption, resource.urn)),
    ];
  }

  async analyzeStack(resources: readonly Registration[], stackUrn: string): Promise<readonly PolicyResult[]> {
    const request = this.messages.stack(resources);
    const response = await this.call<AnalyzeResponse>((done) => this.client.analyzeStack(request, done));
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const results = response.getDiagnosticsList().map((diagnostic) => {
      const about = byUrn.get(diagnostic.getUrn());
      return this.result(diagnostic, about?.urn ?? stackUrn, about === undefined ? [] : propertyNames(about));
    });
    return [
      ...results,
      ...response.getNotApplicableList().flatMap((exemption) => this.exemptedResult(exemption, stackUrn)),
    ];
  }

  // The process belongs to its host, which may analyze further environments with it.
  stop(): Promise<void> {
    return Promise.resolve();
  }

  private result(diagnostic: AnalyzeDiagnostic, urn: string, properties: readonly string[]): PolicyResult {
    const rule = this.rules.get(diagnostic.getPolicyname());
    const severity = severityOf(diagnostic.getSeverity()) ?? rule?.severity;
    const message = diagnostic.getMessage();
    return createPolicyResult({
      pack: this.pack.name,
      rule: diagnostic.getPolicyname(),
      level: levelOf(diagnostic.getEnforcementlevel()),
      ruleLevel: rule?.level ?? levelOf(diagnostic.getEnforcementlevel()),
      ...(severity === undefined ? {} : { severity }),
      urn,
      description: diagnostic.getDescription(),
      message,
      properties,
    });
  }

  private exemptedResult(exemption: PolicyNotApplicable, urn: string): readonly PolicyResult[] {
    return createExemptedResult(this.describeRule(exemption.getPolicyName(), urn), exemption.getReason());
  }

  private failedRemediation(rule: string, { urn }: Registration, message: string): PolicyResult {
    const about = this.describeRule(rule, urn);
    return createPolicyResult({ ...about, ruleLevel: about.level, description: "", message, properties: [] });
  }

  private describeRule(name: string, urn: string) {
    const rule = this.rules.get(name);
    return {
      pack: this.pack.name,
      rule: name,
      level: previewLevel(rule?.level ?? "advisory"),
      ...(rule?.severity === undefined ? {} : { severity: rule.severity }),
      urn,
    };
  }

  private async call<TResponse>(call: Parameters<typeof callUnary<TResponse>>[0]): Promise<TResponse> {
    try {
      return await callUnary(call);
    } catch (error) {
      const details = error instanceof Error && "details" in error ? String(error.details) : String(error);
      throw packFailure(this.pack, details, this.folder);
    }
  }
}

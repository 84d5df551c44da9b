import type { ResourceState } from "@eks-platform/plan";
import { unknown } from "../../model/values";
import { isProviderType, parseReference, referenceTo } from "../../protocol/urn";
import { type Deployment, computeMagic } from "../deployment/deployment";
import { markerProblems } from "./marker-integrity";

/**
 * Every reason for which Pulumi refuses to load a state, one sentence each; empty if it loads.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/pkg/resource/deploy/snapshot.go (`VerifyIntegrity`)
 */
export function integrityProblems({ manifest, resources }: Deployment): string[] {
  const problems = resources.flatMap((resource, index) => [
    ...identityProblems(resource, index),
    ...markerProblems(resource),
  ]);
  if (manifest.magic !== computeMagic(manifest.version)) {
    problems.unshift("magic cookie mismatch; possible tampering/corruption detected");
  }
  return [...problems, ...orderProblems(resources), ...duplicateProblems(resources)];
}

function identityProblems({ urn, type, custom, id }: ResourceState, index: number): string[] {
  if (urn === "") return [`resource at index ${index} missing required 'urn' field`];
  if (type === "") return [`resource '${urn}' missing required 'type' field`];
  if (!custom && id !== undefined && id !== "")
    return [`resource '${urn}' has 'custom false but non-empty ID`];
  if (isProviderType(type) && (id === undefined || id === ""))
    return [`provider ${urn} is not referenceable`];
  return [];
}

/** Dependencies of a resource must come before it. */
function orderProblems(resources: readonly ResourceState[]): string[] {
  const all = new Set(resources.map(({ urn }) => urn));
  const before = new Set<string>();
  const providers = new Set<string>();
  const problems: string[] = [];
  for (const resource of resources) {
    const { urn, type, id } = resource;
    if (isProviderType(type)) providers.add(referenceTo(urn, id ?? unknown));
    const isServed = resource.provider === undefined || providers.has(resource.provider);
    // A resource that was deleted before its replacement needs no provider any more.
    if (!isServed && resource["pendingReplacement"] !== true) {
      problems.push(providerProblem(urn, resource.provider ?? ""));
    }
    for (const [role, need] of dependenciesOfState(resource)) {
      if (!before.has(need))
        problems.push(`resource ${urn}'s ${role} ${need} ${all.has(need) ? "comes after it" : "is missing"}`);
    }
    before.add(urn);
  }
  return problems;
}

function providerProblem(urn: string, provider: string): string {
  return parseReference(provider).id === ""
    ? `failed to parse provider reference for resource ${urn}: ${provider}`
    : `resource ${urn} refers to unknown provider ${provider}`;
}

function dependenciesOfState(resource: ResourceState): (readonly [role: string, urn: string])[] {
  const { parent, dependencies = [], propertyDependencies = {}, deletedWith } = resource;
  const replaceWith = Array.isArray(resource["replaceWith"]) ? resource["replaceWith"].map(String) : [];
  const ofProperties = Object.entries(propertyDependencies).flatMap(([property, urns]) =>
    urns.map((urn) => [`property dependency (from property ${property})`, urn] as const),
  );
  return [
    ...(parent === undefined ? [] : [["parent", parent] as const]),
    ...dependencies.map((urn) => ["dependency", urn] as const),
    ...ofProperties,
    ...(deletedWith === undefined ? [] : [["resource to be deleted with", deletedWith] as const]),
    ...replaceWith.map((urn) => ["resource to be replaced with", urn] as const),
  ];
}

/** Of several resources with one URN, all but one must be pending deletion. */
function duplicateProblems(resources: readonly ResourceState[]): string[] {
  const live = new Map<string, number>();
  for (const { urn, delete: isDeleted } of resources) {
    if (isDeleted !== true) live.set(urn, (live.get(urn) ?? 0) + 1);
  }
  return [...live]
    .filter(([, count]) => count > 1)
    .map(([urn]) => `duplicate resource ${urn} (not marked for deletion)`);
}

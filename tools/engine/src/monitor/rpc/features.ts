import type {
  DeploymentInfo,
  SupportsFeatureRequest,
  SupportsFeatureResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Settings } from "../run-context";

/**
 * What the engine supports, by the names that SDKs before 3.249 ask for one at a time.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.270.0/proto/pulumi/resource.proto (`ResourceMonitorFeature`)
 */
const asked: ReadonlySet<string> = new Set([
  "secrets",
  "resourceReferences",
  "outputValues",
  "aliasSpecs",
  "replacementTrigger",
  "deletedWith",
  "replaceWith",
  "transforms",
  "invokeTransforms",
  "parameterization",
  "resourceHooks",
  "errorHooks",
  "sendsOptionsToHooks",
]);

/**
 * The same by number, 0 to 12, and three more: byte strings (13), dependencies (14) and parents (15) of function
 * calls. State migrations (16) need a state, and output values in calls (17, 18) would need a second path through
 * every provider.
 */
const supported = Array.from({ length: 16 }, (_, feature) => feature);

/** Gives the program all that it must know about the run, at its start. */
export function getDeploymentInfo({
  options,
}: Settings<
  "config" | "dryRun" | "organization" | "parallel" | "project" | "secretKeys" | "services" | "stack"
>): DeploymentInfo {
  const info = new options.services.resource.DeploymentInfo();
  info.setProject(options.project).setStack(options.stack).setOrganization(options.organization);
  info.setDryrun(options.dryRun).setParallel(options.parallel ?? 16);
  for (const [key, setting] of Object.entries(options.config)) info.getConfigMap().set(key, setting);
  info.setConfigsecretkeysList([...options.secretKeys]);
  return info.setSupportedfeaturesList(supported);
}

/** Answers an SDK that asks for features one at a time. */
export function supportsFeature(
  { options }: Settings<"services">,
  request: SupportsFeatureRequest,
): SupportsFeatureResponse {
  const reply = new options.services.resource.SupportsFeatureResponse();
  return reply.setHassupport(asked.has(request.getId()));
}

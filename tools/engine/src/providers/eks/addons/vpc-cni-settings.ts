import { isMap, type ValueMap } from "../../../model/values";
import {
  all,
  apply,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  mapOf,
  textOf,
} from "../input-value";

/** An environment variable, the setting that fills it, and what it holds without one; absent: it is left out. */
type Variable = readonly [name: string, setting: string, fallback?: string];

/**
 * Environment of the CNI's node agent. Later rows overrule earlier ones of the same name.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s#cni-configuration-variables
 */
const agent: readonly Variable[] = [
  ["AWS_VPC_CNI_NODE_PORT_SUPPORT", "nodePortSupport"],
  ["WARM_IP_TARGET", "warmIpTarget"],
  ["WARM_PREFIX_TARGET", "warmPrefixTarget"],
  ["ENABLE_PREFIX_DELEGATION", "enablePrefixDelegation"],
  ["AWS_VPC_K8S_CNI_LOGLEVEL", "logLevel", "DEBUG"],
  ["AWS_VPC_K8S_CNI_LOG_FILE", "logFile", "/host/var/log/aws-routed-eni/ipamd.log"],
  ["AWS_VPC_K8S_CNI_VETHPREFIX", "vethPrefix", "eni"],
  ["AWS_VPC_ENI_MTU", "eniMtu", "9001"],
  ["ENI_CONFIG_LABEL_DEF", "eniConfigLabelDef"],
  ["AWS_VPC_K8S_PLUGIN_LOG_LEVEL", "pluginLogLevel", "DEBUG"],
  ["AWS_VPC_K8S_PLUGIN_LOG_FILE", "pluginLogFile", "/var/log/aws-routed-eni/plugin.log"],
  ["ENABLE_POD_ENI", "enablePodEni", "false"],
  ["AWS_VPC_K8S_CNI_CONFIGURE_RPFILTER", "cniConfigureRpfilter"],
  ["AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", "cniCustomNetworkCfg", "false"],
];

const initialiser: readonly Variable[] = [["DISABLE_TCP_EARLY_DEMUX", "disableTcpEarlyDemux", "false"]];

/** The configuration of the add-on: the program's own values, merged with the environment. */
export function buildVpcCniConfiguration(args: InputValues): InputValue {
  const externalSnat = isTruthyOrUnknown(args.externalSnat) ? args.externalSnat : args.cniExternalSnat;
  const env = {
    ...environment(agent, args),
    WARM_ENI_TARGET: apply(args.warmEniTarget, textOf) ?? "1",
    AWS_VPC_K8S_CNI_EXTERNALSNAT: isTruthyOrUnknown(externalSnat) ? apply(externalSnat, textOf) : "false",
  };
  const initEnv = environment(initialiser, args);
  const { configurationValues, enableNetworkPolicy } = args;
  return all({ env, initEnv, configurationValues, enableNetworkPolicy }, (known) => merged(known));
}

const environment = (variables: readonly Variable[], args: InputValues): ValueMap =>
  Object.fromEntries(
    variables.flatMap(([name, setting, fallback]) => {
      const given = args[setting];
      const value = isTruthyOrUnknown(given) ? apply(given, textOf) : fallback;
      return value === undefined ? [] : [[name, value]];
    }),
  );

function merged({ env, initEnv, configurationValues, enableNetworkPolicy }: ValueMap): ValueMap {
  const config = mapOf(configurationValues);
  const init = mapOf(config.init);
  const policy =
    "enableNetworkPolicy" in config || enableNetworkPolicy === undefined
      ? {}
      : { enableNetworkPolicy: textOf(enableNetworkPolicy) };
  return {
    ...config,
    ...policy,
    env: isMap(config.env) ? { ...mapOf(env), ...config.env } : (env ?? {}),
    init: { ...init, env: isMap(init.env) ? { ...mapOf(initEnv), ...init.env } : (initEnv ?? {}) },
  };
}

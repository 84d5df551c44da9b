import assert from "node:assert/strict";
import { unknown } from "../../../model/values";
import { buildVpcCniConfiguration } from "./vpc-cni-settings";

const defaults = {
  env: {
    AWS_VPC_ENI_MTU: "9001",
    AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: "false",
    AWS_VPC_K8S_CNI_EXTERNALSNAT: "false",
    AWS_VPC_K8S_CNI_LOGLEVEL: "DEBUG",
    AWS_VPC_K8S_CNI_LOG_FILE: "/host/var/log/aws-routed-eni/ipamd.log",
    AWS_VPC_K8S_CNI_VETHPREFIX: "eni",
    AWS_VPC_K8S_PLUGIN_LOG_FILE: "/var/log/aws-routed-eni/plugin.log",
    AWS_VPC_K8S_PLUGIN_LOG_LEVEL: "DEBUG",
    ENABLE_POD_ENI: "false",
    WARM_ENI_TARGET: "1",
  },
  init: { env: { DISABLE_TCP_EARLY_DEMUX: "false" } },
};

describe("the configuration of the CNI", () => {
  it("has the library's defaults", () => {
    assert.deepEqual(buildVpcCniConfiguration({}), defaults);
  });

  it("says in the agent's environment what the program sets", () => {
    const configured = buildVpcCniConfiguration({
      ...{
        nodePortSupport: true,
        warmEniTarget: 2,
        warmIpTarget: 3,
        warmPrefixTarget: 4,
        enablePrefixDelegation: true,
      },
      ...{
        logLevel: "ERROR",
        logFile: "stdout",
        vethPrefix: "veth",
        eniMtu: 1500,
        eniConfigLabelDef: "zone",
        enablePodEni: true,
      },
      ...{
        cniConfigureRpfilter: true,
        cniCustomNetworkCfg: true,
        externalSnat: true,
        disableTcpEarlyDemux: true,
      },
      ...{ pluginLogLevel: "INFO", pluginLogFile: "stderr" },
    });
    assert.deepEqual(configured, {
      env: {
        AWS_VPC_CNI_NODE_PORT_SUPPORT: "true",
        AWS_VPC_ENI_MTU: "1500",
        AWS_VPC_K8S_CNI_CONFIGURE_RPFILTER: "true",
        AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: "true",
        AWS_VPC_K8S_CNI_EXTERNALSNAT: "true",
        AWS_VPC_K8S_CNI_LOGLEVEL: "ERROR",
        AWS_VPC_K8S_CNI_LOG_FILE: "stdout",
        AWS_VPC_K8S_CNI_VETHPREFIX: "veth",
        AWS_VPC_K8S_PLUGIN_LOG_FILE: "stderr",
        AWS_VPC_K8S_PLUGIN_LOG_LEVEL: "INFO",
        ENABLE_POD_ENI: "true",
        ENABLE_PREFIX_DELEGATION: "true",
        ENI_CONFIG_LABEL_DEF: "zone",
        WARM_ENI_TARGET: "2",
        WARM_IP_TARGET: "3",
        WARM_PREFIX_TARGET: "4",
      },
      init: { env: { DISABLE_TCP_EARLY_DEMUX: "true" } },
    });
  });

  it("lets the program's own values come first", () => {
    const configurationValues = {
      enableNetworkPolicy: "false",
      env: { ENABLE_POD_ENI: "true" },
      init: { image: "x", env: { A: "b" } },
    };
    const configured = buildVpcCniConfiguration({ configurationValues, enableNetworkPolicy: true });
    assert.deepEqual(configured, {
      enableNetworkPolicy: "false",
      env: { ...defaults.env, ENABLE_POD_ENI: "true" },
      init: { image: "x", env: { ...defaults.init.env, A: "b" } },
    });
  });

  it("is unknown as a whole if one setting is", () => {
    const configured = buildVpcCniConfiguration({ eniMtu: unknown });
    assert.equal(Object(configured).value, undefined);
  });
});

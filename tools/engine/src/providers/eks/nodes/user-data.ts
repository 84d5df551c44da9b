import { isMap, type Value, type ValueMap } from "../../../model/values";
import { computeClusterDnsAddress } from "../cluster/cluster-dns-address";
import { listOf, mapOf, textOf } from "../input-value";
import { toYamlText } from "../yaml-text";
import type { OperatingSystem } from "./machine-images";
import { toTomlText } from "./toml-text";

/** What a node must know of its cluster. */
export interface ClusterFacts {
  readonly name: string;
  readonly endpoint: string;
  readonly certificateAuthority: string;
  readonly serviceCidr: string;
}

/** What nodes are started with. */
export interface UserDataArgs {
  /** Groups that EKS manages need a document of several parts; those of CloudFormation tell their stack when they are up. */
  readonly group: "managed" | "launchTemplate" | "cloudFormation";

  /** The program's own settings, laid open. */
  readonly settings: ValueMap;
  readonly stackName: string;
  readonly region: string;
}

/** The script or the settings that a node of an operating system is started with. */
export function buildUserData(os: OperatingSystem, cluster: ClusterFacts, args: UserDataArgs): string {
  const override = textOf(args.settings.nodeUserDataOverride);
  if (override !== "") return override;
  switch (os) {
    case "AL2":
      return bootstrapScript(cluster, args);
    case "AL2023":
      return nodeConfiguration(cluster, args);
    case "Bottlerocket":
      return bottlerocketSettings(cluster, args);
  }
}

function bootstrapScript(
  { name, endpoint, certificateAuthority }: ClusterFacts,
  { group, settings, stackName, region }: UserDataArgs,
): string {
  refuse(settings, ["bottlerocketSettings"], "AL2");
  const flags = kubeletFlags(settings);
  const bootstrap = textOf(settings.bootstrapExtraArgs);
  const extra = [
    ...(bootstrap === "" ? [] : [bootstrap]),
    ...(flags.length === 0
      ? []
      : [`--kubelet-extra-args ${flags.length === 1 ? (flags[0] ?? "") : `'${flags.join(" ")}'`}`]),
  ].map((argument) => ` ${argument}`);
  const script = `#!/bin/bash\n\n/etc/eks/bootstrap.sh --apiserver-endpoint "${endpoint}" --b64-cluster-ca "${certificateAuthority}" "${name}"${extra.join("")}`;
  if (group === "managed") {
    const boundary = "==MYBOUNDARY==";
    return `${mimeHead(boundary)}--${boundary}\nContent-Type: ${shellScript}\n\n${script}\n--${boundary}--`;
  }
  const own = textOf(settings.nodeUserData);
  const marker = `${stackName}-user-data`;
  const run =
    own === ""
      ? ""
      : `cat >/opt/user-data <<${marker}\n${own}\n${marker}\nchmod +x /opt/user-data\n/opt/user-data\n`;
  const signal = group === "cloudFormation" ? `${cfnSignal(stackName, region)}\n` : "";
  return `${script}\n${run}\n${signal}`;
}

/** @see https://awslabs.github.io/amazon-eks-ami/nodeadm */
function nodeConfiguration(
  cluster: ClusterFacts,
  { group, settings, stackName, region }: UserDataArgs,
): string {
  refuse(settings, ["bottlerocketSettings", "bootstrapExtraArgs"], "AL2023");
  const flags = kubeletFlags(settings);
  const own = textOf(settings.nodeUserData);
  const identity = {
    name: cluster.name,
    apiServerEndpoint: cluster.endpoint,
    certificateAuthority: cluster.certificateAuthority,
    cidr: cluster.serviceCidr,
  };
  const parts = [
    nodeConfig({ cluster: identity }),
    ...(flags.length === 0 ? [] : [nodeConfig({ kubelet: { flags } })]),
    ...listOf(settings.nodeadmExtraOptions)
      .filter(isMap)
      .map(({ contentType, content }) => part(textOf(contentType), textOf(content))),
    ...(own === "" || group === "managed" ? [] : [part(shellScript, own)]),
    ...(group === "cloudFormation"
      ? [part(shellScript, `#!/bin/bash\n\n${cfnSignal(stackName, region)}\n`)]
      : []),
  ];
  return `${mimeHead("BOUNDARY")}${parts.map((text) => `--BOUNDARY\n${text}\n`).join("")}--BOUNDARY--\n`;
}

const nodeConfig = (spec: ValueMap) =>
  part(
    "application/node.eks.aws",
    `---\n${toYamlText({ apiVersion: "node.eks.aws/v1alpha1", kind: "NodeConfig", spec })}`,
  );

/** @see https://bottlerocket.dev/en/os/latest/#/api/settings */
function bottlerocketSettings(cluster: ClusterFacts, { group, settings, stackName }: UserDataArgs): string {
  refuse(settings, ["bootstrapExtraArgs", "kubeletExtraArgs", "nodeUserData"], "Bottlerocket");
  const taints = Object.entries(mapOf(settings.taints)).map(([key, taint]) => {
    const { value, effect } = mapOf(taint);
    return [key, `${textOf(value)}:${textOf(effect)}`];
  });
  const own = mapOf(settings.bottlerocketSettings);
  const ownSettings = mapOf(own.settings);
  const kubernetes = {
    "cluster-name": cluster.name,
    "api-server": cluster.endpoint,
    "cluster-certificate": cluster.certificateAuthority,
    "cluster-dns-ip": computeClusterDnsAddress(cluster.serviceCidr),
    ...(settings.labels === undefined ? {} : { "node-labels": settings.labels }),
    ...(settings.taints === undefined ? {} : { "node-taints": Object.fromEntries(taints) }),
    ...mapOf(ownSettings.kubernetes),
  };
  const signal = {
    "should-signal": true,
    "stack-name": stackName,
    "logical-resource-id": "NodeGroup",
    ...mapOf(ownSettings.cloudformation),
  };
  const whole = {
    ...ownSettings,
    kubernetes,
    ...(group === "cloudFormation" ? { cloudformation: signal } : {}),
  };
  return toTomlText(byKey({ ...own, settings: whole }));
}

function byKey(map: ValueMap): ValueMap {
  const entries = Object.entries(map).sort(([a], [b]) => a.localeCompare(b, "en"));
  return Object.fromEntries(entries.map(([key, value]) => [key, isMap(value) ? byKey(value) : value]));
}

/** Flags of the kubelet: the program's own, then labels and taints. */
function kubeletFlags({ kubeletExtraArgs, labels, taints }: ValueMap): readonly string[] {
  const own = textOf(kubeletExtraArgs) === "" ? [] : textOf(kubeletExtraArgs).split(" ");
  const named = Object.entries(mapOf(labels)).map(([key, value]) => `${key}=${textOf(value)}`);
  const tainted = Object.entries(mapOf(taints)).map(([key, taint]) => {
    const { value, effect } = mapOf(taint);
    return textOf(value) === "" ? `${key}:${textOf(effect)}` : `${key}=${textOf(value)}:${textOf(effect)}`;
  });
  return [
    ...own,
    ...(named.length === 0 ? [] : [`--node-labels=${named.join(",")}`]),
    ...(tainted.length === 0 ? [] : [`--register-with-taints=${tainted.join(",")}`]),
  ];
}

function refuse(settings: ValueMap, names: readonly string[], os: OperatingSystem): void {
  const wrong = names.filter((name) => settings[name] !== undefined && settings[name] !== "");
  if (wrong.length > 0)
    throw new Error(
      `Nodes that run ${os} take no ${wrong.join(" and no ")}: leave it out, or choose another operating system.`,
    );
}

const shellScript = 'text/x-shellscript; charset="us-ascii"';

const mimeHead = (boundary: string) =>
  `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="${boundary}"\n\n`;

const part = (contentType: string, content: string) => `Content-Type: ${contentType}\n\n${content}`;

const cfnSignal = (stackName: string, region: string) =>
  `/opt/aws/bin/cfn-signal --exit-code $? --stack ${stackName} --resource NodeGroup --region ${region}`;

/** User data as launch templates take it. */
export const encodeBase64 = (text: Value): string => Buffer.from(textOf(text), "utf8").toString("base64");

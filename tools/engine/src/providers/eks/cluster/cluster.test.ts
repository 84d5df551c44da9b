import assert from "node:assert/strict";
import {
  containsUnknown,
  isReference,
  isSecret,
  makeReference,
  signatureKey,
  signatures,
  unknown,
  type ValueMap,
} from "../../../model/values";
import { SmallEngine } from "../small-engine.test.support";

const network = { vpcId: "vpc-1", subnetIds: ["subnet-a", "subnet-b"] };

/** Everything off that the library would add by itself. */
const bare = {
  ...network,
  authenticationMode: "API",
  skipDefaultNodeGroup: true,
  skipDefaultSecurityGroups: true,
  useDefaultVpcCni: true,
  createInstanceRole: false,
  kubeProxyAddonOptions: { enabled: false },
  corednsAddonOptions: { enabled: false },
};

async function build(inputs: ValueMap, mode: "known" | "parity" = "known") {
  const engine = new SmallEngine(mode);
  return { engine, built: await engine.build("eks:index:Cluster", "c", inputs) };
}

describe("eks.Cluster", () => {
  it("creates from its defaults what the library creates", async () => {
    const { engine } = await build(network);
    assert.deepEqual(engine.names, [
      "Cluster c",
      "ServiceRole c-eksRole",
      "Role c-eksRole-role",
      "RolePolicyAttachment c-eksRole-4b490823",
      "SecurityGroup c-eksClusterSecurityGroup",
      "SecurityGroupRule c-eksClusterInternetEgressRule",
      "Cluster c-eksCluster",
      "Addon c-kube-proxy",
      "kubernetes c-eks-k8s",
      "ServiceRole c-instanceRole",
      "Role c-instanceRole-role",
      "RolePolicyAttachment c-instanceRole-03516f97",
      "RolePolicyAttachment c-instanceRole-e1b295bd",
      "RolePolicyAttachment c-instanceRole-3eb088f2",
      "InstanceProfile c-instanceProfile",
      "ConfigMap c-nodeAccess",
      "VpcCniAddon c-vpc-cni",
      "Addon c-vpc-cni",
      "Addon c-coredns",
      "SecurityGroup c-nodeSecurityGroup",
      "SecurityGroupRule c-eksNodeIngressRule",
      "SecurityGroupRule c-eksNodeClusterIngressRule",
      "SecurityGroupRule c-eksExtApiServerClusterIngressRule",
      "SecurityGroupRule c-eksNodeInternetEgressRule",
      "SecurityGroupRule c-eksClusterIngressRule",
      "LaunchTemplate c-launchTemplate",
      "Group c",
    ]);
  });

  it("creates the control plane alone if everything else is off", async () => {
    const { engine } = await build(bare);
    assert.deepEqual(engine.names, [
      "Cluster c",
      "ServiceRole c-eksRole",
      "Role c-eksRole-role",
      "RolePolicyAttachment c-eksRole-4b490823",
      "Cluster c-eksCluster",
      "kubernetes c-eks-k8s",
    ]);
  });

  it("passes its arguments on to the control plane", async () => {
    const { engine } = await build({
      ...bare,
      name: "prod",
      version: "1.35",
      endpointPrivateAccess: true,
      endpointPublicAccess: false,
      enabledClusterLogTypes: ["audit"],
      encryptionConfigKeyArn: "arn:key",
      kubernetesServiceIpAddressRange: "172.21.0.0/16",
      tags: { team: "a", Name: "mine" },
      clusterTags: { tier: "b" },
      upgradePolicy: { supportType: "STANDARD" },
      deletionProtection: true,
      bootstrapSelfManagedAddons: false,
    });
    const { inputs, options, dependencies } = engine.child("aws:eks/cluster:Cluster", "c-eksCluster");
    const { roleArn, ...rest } = inputs;
    assert.match(String(roleArn), /:role\/c-eksRole-role-/);
    assert.deepEqual(rest, {
      name: "prod",
      version: "1.35",
      bootstrapSelfManagedAddons: false,
      vpcConfig: { subnetIds: network.subnetIds, endpointPrivateAccess: true, endpointPublicAccess: false },
      enabledClusterLogTypes: ["audit"],
      encryptionConfig: { provider: { keyArn: "arn:key" }, resources: ["secrets"] },
      kubernetesNetworkConfig: { serviceIpv4Cidr: "172.21.0.0/16", ipFamily: "ipv4" },
      accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: true },
      upgradePolicy: { supportType: "STANDARD" },
      deletionProtection: true,
      tags: { Name: "mine", tier: "b", team: "a" },
    });
    assert.deepEqual(options?.ignoreChanges, [
      "accessConfig.bootstrapClusterCreatorAdminPermissions",
      "bootstrapSelfManagedAddons",
    ]);
    assert.equal(dependencies?.length, 2, "the role and its policy");
  });

  it("looks for the default network where it is given none", async () => {
    const { engine } = await build({ ...bare, vpcId: undefined, subnetIds: undefined });
    assert.deepEqual(
      engine.invokes.map(({ token }) => token),
      ["aws:index/getPartition:getPartition", "aws:ec2/getVpc:getVpc", "aws:ec2/getSubnets:getSubnets"],
    );
  });

  it("joins public and private subnets", async () => {
    const { engine } = await build({
      ...bare,
      subnetIds: undefined,
      publicSubnetIds: ["p"],
      privateSubnetIds: ["q"],
    });
    assert.deepEqual(
      Object(engine.child("aws:eks/cluster:Cluster", "c-eksCluster").inputs.vpcConfig).subnetIds,
      ["p", "q"],
    );
  });

  it("passes the dependencies of its inputs on to children", async () => {
    const engine = new SmallEngine("known");
    const subnetIds = [
      "subnet-a",
      { [signatureKey]: signatures.output, value: "subnet-b", dependencies: ["urn:subnet-b"] },
    ];
    await engine.build(
      "eks:index:Cluster",
      "c",
      { ...bare, subnetIds },
      { subnetIds: ["urn:subnet-b"], vpcId: ["urn:vpc"] },
    );
    const cluster = engine.child("aws:eks/cluster:Cluster", "c-eksCluster");
    assert.deepEqual([...(cluster.propertyDependencies?.get("vpcConfig") ?? [])], ["urn:subnet-b"]);
    assert.ok(cluster.dependencies?.includes("urn:subnet-b"));
    assert.deepEqual(Object(cluster.inputs.vpcConfig).subnetIds, ["subnet-a", "subnet-b"]);
  });

  it("registers components without arguments, as the SDK of the library's release did", async () => {
    const { engine } = await build({ ...network, vpcCniOptions: { logLevel: "INFO" } });
    const inputs = engine.children.filter(({ custom }) => !custom).map(({ name, inputs }) => [name, inputs]);
    assert.deepEqual(inputs, [
      ["c", {}],
      ["c-eksRole", {}],
      ["c-instanceRole", {}],
      ["c-vpc-cni", {}],
    ]);
  });

  it("names every property of a child, also one that depends on nothing", async () => {
    const { engine } = await build({ ...network, storageClasses: "gp3" });
    const { propertyDependencies } = engine.child("kubernetes:storage.k8s.io/v1:StorageClass", "c-gp3");
    assert.deepEqual([...(propertyDependencies?.get("metadata") ?? ["nothing"])], []);
    const template = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "c-launchTemplate");
    assert.deepEqual([...(template.propertyDependencies?.get("blockDeviceMappings") ?? ["nothing"])], []);
  });

  it("describes its security groups as the SDK does", async () => {
    const { engine } = await build(network);
    for (const name of ["c-eksClusterSecurityGroup", "c-nodeSecurityGroup"]) {
      const group = engine.child("aws:ec2/securityGroup:SecurityGroup", name);
      assert.equal(group.inputs.description, "Managed by Pulumi");
    }
  });

  it("keeps all of a default node group secret that comes from a cluster with a secret", async () => {
    const tags = { [signatureKey]: signatures.output, value: { team: "a" }, secret: true };
    const { engine, built } = await build({ ...network, tags });
    const { inputs } = engine.child("aws:ec2/launchTemplate:LaunchTemplate", "c-launchTemplate");
    assert.ok(isSecret(inputs.userData) && isSecret(built.state.core));
  });

  it("lets an instance profile depend on the role that the program gives", async () => {
    const instanceRole = makeReference("urn:role", "role");
    const { engine } = await build({ ...network, instanceRole });
    const profile = engine.child("aws:iam/instanceProfile:InstanceProfile", "c-instanceProfile");
    assert.deepEqual(profile.dependencies, ["urn:role"]);
  });

  it("quotes in its ConfigMap what YAML 1.1 would take for a switch", async () => {
    const userMappings = [{ userArn: "arn:u", username: "y", groups: ["system:masters"] }];
    const { engine } = await build({ ...network, userMappings });
    const { data } = engine.child("kubernetes:core/v1:ConfigMap", "c-nodeAccess").inputs;
    assert.match(String(Object(data).mapUsers), /username: 'y'\n/);
  });

  it("keeps who may enter in a ConfigMap, by its own provider", async () => {
    const roleMappings = [
      { roleArn: "arn:aws:iam::1:role/admin", username: "admin", groups: ["system:masters"] },
    ];
    const { engine } = await build({ ...network, roleMappings });
    const map = engine.child("kubernetes:core/v1:ConfigMap", "c-nodeAccess");
    assert.match(map.provider ?? "", /c-eks-k8s::provider-id$/);
    assert.match(
      String(Object(map.inputs.data).mapRoles),
      /^- rolearn: arn:aws:iam::1:role\/admin\n {2}username: admin\n {2}groups:\n {4}- system:masters\n- rolearn: arn:aws:iam::123456789012:role\/c-instanceRole-role-[0-9a-f]{7}\n {2}username: system:node:\{\{EC2PrivateDNSName\}\}\n/,
    );
    assert.equal(Object(map.inputs.data).mapUsers, undefined);
  });

  it("keeps who may enter with EKS if that is the mode", async () => {
    const admin = {
      principalArn: "arn:admin",
      username: "boss",
      accessPolicies: { view: { policyArn: "arn:view", accessScope: { type: "cluster" } } },
    };
    const { engine } = await build({ ...bare, accessEntries: { admin } });
    const entry = engine.child("aws:eks/accessEntry:AccessEntry", "c-admin");
    assert.deepEqual(
      { ...entry.inputs, clusterName: "" },
      { principalArn: "arn:admin", clusterName: "", userName: "boss" },
    );
    const association = engine.child(
      "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
      "c-admin-view",
    );
    assert.equal(association.parent, entry.urn);
    assert.deepEqual(
      { ...association.inputs, clusterName: "" },
      {
        ...{
          principalArn: "arn:admin",
          policyArn: "arn:view",
          accessScope: { type: "cluster" },
          clusterName: "",
        },
      },
    );
    assert.deepEqual(engine.dependenciesOf(association), ["c-admin", "c-eksCluster"]);
    assert.ok(!engine.names.includes("ConfigMap c-nodeAccess"));
  });

  it("gives nodes an access entry where it creates their role", async () => {
    const { engine } = await build({ ...network, authenticationMode: "API_AND_CONFIG_MAP" });
    const entry = engine.child("aws:eks/accessEntry:AccessEntry", "c-defaultNodeGroupInstanceRole");
    assert.equal(entry.inputs.type, "EC2_LINUX");
    assert.ok(engine.names.includes("ConfigMap c-nodeAccess"));
  });

  it("requests the newest add-ons for its version from EKS, and prefers explicit ones", async () => {
    const { engine } = await build({
      ...network,
      version: "1.34",
      corednsAddonOptions: { version: "v9", configurationValues: { b: 1, a: 2 } },
    });
    assert.equal(
      engine.child("aws:eks/addon:Addon", "c-kube-proxy").inputs.addonVersion,
      "v1.34.0-eksbuild.1",
    );
    const coredns = engine.child("aws:eks/addon:Addon", "c-coredns").inputs;
    assert.equal(coredns.addonVersion, "v9");
    assert.equal(coredns.configurationValues, '{"a":2,"b":1}');
  });

  it("configures the CNI, inside a component of its own", async () => {
    const { engine } = await build({
      ...network,
      vpcCniOptions: {
        enablePrefixDelegation: true,
        warmIpTarget: 5,
        enableNetworkPolicy: true,
        configurationValues: { env: { A: "b" } },
      },
    });
    const component = engine.child("eks:index:VpcCniAddon", "c-vpc-cni");
    assert.match(component.providers?.get("kubernetes") ?? "", /c-eks-k8s::provider-id$/);
    const addon = engine.children.find(
      ({ parent, type }) => parent === component.urn && type === "aws:eks/addon:Addon",
    );
    const values = JSON.parse(String(addon?.inputs.configurationValues));
    assert.equal(values.enableNetworkPolicy, "true");
    assert.equal(values.env.ENABLE_PREFIX_DELEGATION, "true");
    assert.equal(values.env.WARM_IP_TARGET, "5");
    assert.equal(values.env.WARM_ENI_TARGET, "1");
    assert.equal(values.env.A, "b");
    assert.deepEqual(values.init, { env: { DISABLE_TCP_EARLY_DEMUX: "false" } });
  });

  it("runs pods on Fargate, with CoreDNS after the profile", async () => {
    const { engine } = await build({ ...network, fargate: true });
    assert.ok(engine.names.includes("FargateProfile c-fargateProfile"));
    assert.ok(!engine.names.includes("Group c"));
    const coredns = engine.child("aws:eks/addon:Addon", "c-coredns");
    assert.equal(coredns.inputs.configurationValues, '{"computeType":"Fargate"}');
    assert.deepEqual(engine.dependenciesOf(coredns), ["c-eksCluster", "c-fargateProfile"]);
  });

  it("takes the role, the selectors and the subnets of Fargate from the program", async () => {
    const fargate = {
      podExecutionRoleArn: "arn:pods",
      selectors: [{ namespace: "jobs" }],
      subnetIds: ["subnet-f"],
    };
    const { engine } = await build({ ...network, fargate });
    const { inputs } = engine.child("aws:eks/fargateProfile:FargateProfile", "c-fargateProfile");
    assert.deepEqual({ ...inputs, clusterName: "" }, { ...fargate, clusterName: "" });
    assert.ok(!engine.names.some((name) => name.includes("podExecutionRole")));
  });

  it("names no Fargate profile so that it begins as EKS's own do", async () => {
    const engine = new SmallEngine("known");
    await engine.build("eks:index:Cluster", "eks-prod", { ...network, fargate: true });
    assert.ok(engine.names.includes("FargateProfile eks_prodfargateProfile"));
  });

  it("lets nodes and control plane reach each other, and nothing else", async () => {
    const { engine } = await build(network);
    const ofCluster = engine.stateOf(
      engine.child("aws:ec2/securityGroup:SecurityGroup", "c-eksClusterSecurityGroup").urn,
    )?.id;
    const ofNodes = engine.stateOf(
      engine.child("aws:ec2/securityGroup:SecurityGroup", "c-nodeSecurityGroup").urn,
    )?.id;
    const rules = engine.children
      .filter(({ type }) => type === "aws:ec2/securityGroupRule:SecurityGroupRule")
      .map(({ name, inputs }) => [name, { ...inputs, description: undefined }]);
    const anywhere = { type: "egress", fromPort: 0, toPort: 0, protocol: "-1", cidrBlocks: ["0.0.0.0/0"] };
    const fromCluster = {
      type: "ingress",
      protocol: "tcp",
      securityGroupId: ofNodes,
      sourceSecurityGroupId: ofCluster,
    };
    assert.deepEqual(JSON.parse(JSON.stringify(Object.fromEntries(rules))), {
      "c-eksClusterInternetEgressRule": { ...anywhere, securityGroupId: ofCluster },
      "c-eksNodeIngressRule": {
        type: "ingress",
        fromPort: 0,
        toPort: 0,
        protocol: "-1",
        securityGroupId: ofNodes,
        self: true,
      },
      "c-eksNodeClusterIngressRule": { ...fromCluster, fromPort: 1025, toPort: 65535 },
      "c-eksExtApiServerClusterIngressRule": { ...fromCluster, fromPort: 443, toPort: 443 },
      "c-eksNodeInternetEgressRule": { ...anywhere, securityGroupId: ofNodes },
      "c-eksClusterIngressRule": {
        ...{ type: "ingress", fromPort: 443, toPort: 443, protocol: "tcp" },
        ...{ securityGroupId: ofCluster, sourceSecurityGroupId: ofNodes },
      },
    });
  });

  it("takes the options of its default node group together", async () => {
    const { engine } = await build({
      ...network,
      nodeGroupOptions: { instanceType: "m7i.large", maxSize: 9 },
    });
    assert.equal(
      engine.child("aws:ec2/launchTemplate:LaunchTemplate", "c-launchTemplate").inputs.instanceType,
      "m7i.large",
    );
    assert.equal(engine.child("aws:autoscaling/group:Group", "c").inputs.maxSize, 9);
  });

  it("hands nodes, storage and load balancing over to EKS", async () => {
    const { engine, built } = await build({
      ...network,
      authenticationMode: "API",
      autoMode: { enabled: true, createNodeRole: true },
    });
    const { inputs } = engine.child("aws:eks/cluster:Cluster", "c-eksCluster");
    assert.equal(inputs.bootstrapSelfManagedAddons, false);
    assert.deepEqual(inputs.storageConfig, { blockStorage: { enabled: true } });
    assert.deepEqual(Object(inputs.computeConfig).nodePools, ["general-purpose", "system"]);
    assert.deepEqual(inputs.kubernetesNetworkConfig, {
      ipFamily: "ipv4",
      elasticLoadBalancing: { enabled: true },
    });
    assert.ok(!engine.names.some((name) => /kube-proxy|vpc-cni|SecurityGroup/.test(name)));
    assert.match(String(built.state.autoModeNodeRoleName), /^c-nodeRole-role-/);
  });

  it("creates storage classes, of which one may be the default", async () => {
    const { engine } = await build({
      ...bare,
      storageClasses: { fast: { type: "io1", iopsPerGb: 5, zones: ["a", "b"], encrypted: true } },
    });
    const fast = engine.child("kubernetes:storage.k8s.io/v1:StorageClass", "c-fast");
    assert.deepEqual(fast.inputs.parameters, {
      type: "io1",
      zones: "a, b",
      iopsPerGb: "5",
      encrypted: "true",
    });
    const { engine: single } = await build({ ...bare, storageClasses: "gp2" });
    const { metadata } = single.child("kubernetes:storage.k8s.io/v1:StorageClass", "c-gp2").inputs;
    assert.deepEqual(metadata, { annotations: { "storageclass.kubernetes.io/is-default-class": "true" } });
  });

  it("creates an identity provider from its issuer", async () => {
    const { engine, built } = await build({ ...bare, createOidcProvider: true });
    const { inputs } = engine.child("aws:iam/openIdConnectProvider:OpenIdConnectProvider", "c-oidcProvider");
    assert.match(String(inputs.url), /^https:\/\/oidc\.eks\.eu-west-1\.amazonaws\.com\/id\//);
    assert.equal(`https://${String(built.state.oidcIssuer)}`, inputs.url);
    assert.match(String(built.state.oidcProviderArn), /:oidc-provider\/oidc\.eks\./);
  });

  it("registers the outputs that it returns to the program", async () => {
    const { engine, built } = await build(network);
    assert.deepEqual(engine.registeredOutputs.get(built.urn), built.state);
    assert.ok(isReference(built.state.eksCluster));
    assert.deepEqual([...(built.dependencies.get("eksCluster") ?? [])], [built.state.eksCluster.urn]);
    assert.ok(isReference(Object(built.state.core).vpcCni));
    assert.equal(built.note, undefined);
    assert.ok(built.simulated.includes("kubeconfig") && !built.simulated.includes("eksCluster"));
  });

  it("has a kubeconfig that is JSON", async () => {
    const { built } = await build({
      ...bare,
      name: "prod",
      providerCredentialOpts: { profileName: "p", roleArn: "arn:r" },
    });
    const kubeconfig: unknown = JSON.parse(String(built.state.kubeconfigJson));
    assert.deepEqual(kubeconfig, built.state.kubeconfig);
    assert.deepEqual(Object(kubeconfig).users[0].user.exec.args, [
      ...[
        "--region",
        "eu-west-1",
        "eks",
        "get-token",
        "--cluster-name",
        "prod",
        "--output",
        "json",
        "--role",
        "arn:r",
      ],
    ]);
  });

  it("uses the profile for its own provider only", async () => {
    const { engine } = await build({ ...bare, providerCredentialOpts: { profileName: "p" } });
    const { kubeconfig } = engine.child("pulumi:providers:kubernetes", "c-eks-k8s").inputs;
    assert.match(String(kubeconfig), /"--profile","p"/);
  });

  it("refuses what the library refuses, all at once", async () => {
    const wrong = {
      ...network,
      authenticationMode: "API",
      roleMappings: [{ roleArn: "a" }],
      publicSubnetIds: ["p"],
      instanceRole: "r",
      instanceRoles: ["r"],
      nodeGroupOptions: {},
      instanceType: "m5.large",
    };
    await assert.rejects(build(wrong), (error) => {
      const lines = String(Object(error).message).split("\n");
      assert.equal(lines[0], 'Cluster "c" cannot be built:');
      assert.equal(lines.length, 6);
      return true;
    });
    await assert.rejects(build({ ...network, authenticationMode: "NONE" }), /authenticationMode is "NONE"/);
    await assert.rejects(
      build({ ...network, accessEntries: { a: { principalArn: "x" } } }),
      /accessEntries needs authenticationMode/,
    );
  });
});

describe("eks.Cluster while cloud values are unknown", () => {
  it("creates the same children, with the same dependencies", async () => {
    const known = await build(network, "known");
    const parity = await build(network, "parity");
    assert.deepEqual(parity.engine.names, known.engine.names);
    assert.deepEqual(
      parity.engine.children.map((child) => parity.engine.dependenciesOf(child)),
      known.engine.children.map((child) => known.engine.dependenciesOf(child)),
    );
  });

  it("has unknown kubeconfigs as a whole, not texts around a hole", async () => {
    const { engine, built } = await build(network, "parity");
    assert.equal(built.state.kubeconfig, unknown);
    assert.equal(built.state.kubeconfigJson, unknown);
    assert.equal(engine.child("pulumi:providers:kubernetes", "c-eks-k8s").inputs.kubeconfig, unknown);
    for (const { inputs, urn } of engine.children)
      assert.ok(!JSON.stringify(inputs).replaceAll(`"${unknown}"`, "").includes(unknown), urn);
    assert.ok(!JSON.stringify(built.state).replaceAll(`"${unknown}"`, "").includes(unknown));
  });

  it("refers to its children without ids", async () => {
    const { built } = await build(network, "parity");
    assert.ok(isReference(built.state.eksCluster));
    assert.equal(built.state.eksCluster.id, "");
  });

  it("calls no function with an unknown argument", async () => {
    const { engine } = await build(network, "parity");
    assert.ok(engine.invokes.every(({ args }) => !containsUnknown(args)));
    assert.ok(!engine.invokes.some(({ token }) => /getAddonVersion|getParameter/.test(token)));
  });
});

describe("getKubeconfig of eks.Cluster", () => {
  it("uses the given role and profile", async () => {
    const { engine, built } = await build(bare);
    const self = { [signatureKey]: signatures.resource, urn: built.urn };
    const { result } = await engine.call({ __self__: self, roleArn: "arn:r", profileName: "p" });
    const { args } = JSON.parse(String(result)).users[0].user.exec;
    assert.deepEqual(args.slice(-4), ["--role", "arn:r", "--profile", "p"]);
  });

  it("is unknown while the cluster is", async () => {
    const { engine, built } = await build(bare, "parity");
    const self = { [signatureKey]: signatures.resource, urn: built.urn };
    assert.deepEqual(await engine.call({ __self__: self }), { result: unknown });
  });
});

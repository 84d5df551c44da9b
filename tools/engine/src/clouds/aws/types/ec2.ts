import type { AwsTypes } from "./aws-type";

const managed = "Managed by Pulumi";

/** VPCs and what stands in them. */
export const ec2: AwsTypes = {
  "ec2/ami": { id: "ami-{hex}", arn: "ec2:{region}::image/ami-{hex}" },
  "ec2/capacityReservation": { id: "cr-{hex}", arn: "ec2:{region}:{account}:capacity-reservation/{id}" },
  "ec2/customerGateway": { id: "cgw-{hex}", arn: "ec2:{region}:{account}:customer-gateway/{id}" },
  "ec2/defaultNetworkAcl": {
    id: "acl-{hex}",
    arn: "ec2:{region}:{account}:network-acl/{id}",
    outputs: { ownerId: "{account}" },
  },
  "ec2/defaultRouteTable": {
    id: "{defaultRouteTableId}",
    arn: "ec2:{region}:{account}:route-table/{id}",
    outputs: { ownerId: "{account}" },
  },
  "ec2/defaultSecurityGroup": {
    id: "sg-{hex}",
    arn: "ec2:{region}:{account}:security-group/{id}",
    defaults: { revokeRulesOnDelete: false },
    outputs: {
      name: "default",
      description: "default VPC security group",
      ownerId: "{account}",
      ingress: [],
      egress: [],
    },
  },
  "ec2/egressOnlyInternetGateway": { id: "eigw-{hex}" },
  "ec2/eip": {
    id: "eipalloc-{hex}",
    arn: "ec2:{region}:{account}:elastic-ip/{id}",
    outputs: {
      allocationId: "{id}",
      carrierIp: "",
      customerOwnedIp: "",
      domain: "vpc",
      publicIp: "{ipv4:203.0.113}",
      publicDns: "ec2-{ipv4:203-0-113}.{region}.compute.{suffix}",
      privateDns: "",
      privateIp: "",
      ptrRecord: "",
      publicIpv4Pool: "amazon",
      networkBorderGroup: "{region}",
    },
  },
  "ec2/eipAssociation": { id: "eipassoc-{hex}" },
  "ec2/flowLog": {
    id: "fl-{hex}",
    arn: "ec2:{region}:{account}:vpc-flow-log/{id}",
    defaults: { logDestinationType: "cloud-watch-logs", maxAggregationInterval: 600 },
    outputs: {
      logFormat:
        "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}",
    },
  },
  "ec2/instance": {
    id: "i-{hex}",
    arn: "ec2:{region}:{account}:instance/{id}",
    defaults: {
      getPasswordData: false,
      sourceDestCheck: true,
      userDataReplaceOnChange: false,
      forceDestroy: false,
    },
    outputs: {
      availabilityZone: "{region}a",
      instanceState: "running",
      primaryNetworkInterfaceId: "eni-{hex}",
      tenancy: "default",
      metadataOptions: {
        httpEndpoint: "enabled",
        httpPutResponseHopLimit: 2,
        httpTokens: "required",
        instanceMetadataTags: "disabled",
      },
    },
  },
  "ec2/internetGateway": {
    id: "igw-{hex}",
    arn: "ec2:{region}:{account}:internet-gateway/{id}",
    outputs: { ownerId: "{account}" },
  },
  "ec2/keyPair": {
    id: "{keyName}",
    arn: "ec2:{region}:{account}:key-pair/{keyName}",
    outputs: { keyPairId: "key-{hex}", keyType: "ed25519" },
  },
  "ec2/launchConfiguration": {
    id: "{name}",
    arn: "autoscaling:{region}:{account}:launchConfiguration:{uuid}:launchConfigurationName/{name}",
    defaults: { enableMonitoring: true },
  },
  "ec2/launchTemplate": {
    id: "lt-{hex}",
    arn: "ec2:{region}:{account}:launch-template/{id}",
    outputs: {
      defaultVersion: 1,
      latestVersion: 1,
      metadataOptions: {
        httpEndpoint: "enabled",
        httpProtocolIpv6: "disabled",
        instanceMetadataTags: "disabled",
      },
    },
  },
  "ec2/managedPrefixList": {
    id: "pl-{hex}",
    arn: "ec2:{region}:{account}:prefix-list/{id}",
    outputs: { ownerId: "{account}", version: 1 },
  },
  "ec2/natGateway": {
    id: "nat-{hex}",
    defaults: { connectivityType: "public" },
    outputs: {
      networkInterfaceId: "eni-{hex}",
      associationId: "eipassoc-{hex}",
      secondaryPrivateIpAddressCount: 0,
    },
  },
  "ec2/networkAcl": {
    id: "acl-{hex}",
    arn: "ec2:{region}:{account}:network-acl/{id}",
    outputs: { ownerId: "{account}" },
  },
  "ec2/networkInterface": {
    id: "eni-{hex}",
    arn: "ec2:{region}:{account}:network-interface/{id}",
    outputs: { ownerId: "{account}", macAddress: "0e:{hex:2}:5c:7a:41:d3" },
  },
  "ec2/placementGroup": {
    id: "{name}",
    arn: "ec2:{region}:{account}:placement-group/{name}",
    outputs: { placementGroupId: "pg-{hex}" },
  },
  "ec2/route": { id: "r-{routeTableId}{digits:10}", outputs: { origin: "CreateRoute", state: "active" } },
  "ec2/routeTable": {
    id: "rtb-{hex}",
    arn: "ec2:{region}:{account}:route-table/{id}",
    outputs: { ownerId: "{account}", routes: [], propagatingVgws: [] },
  },
  "ec2/routeTableAssociation": { id: "rtbassoc-{hex}" },
  "ec2/securityGroup": {
    id: "sg-{hex}",
    arn: "ec2:{region}:{account}:security-group/{id}",
    defaults: { description: managed, revokeRulesOnDelete: false },
    outputs: { ownerId: "{account}", ingress: [], egress: [] },
  },
  "ec2/securityGroupRule": {
    id: "sgrule-{digits:10}",
    defaults: { self: false },
    outputs: { securityGroupRuleId: "sgr-{hex}" },
  },
  "ec2/spotInstanceRequest": { id: "sir-{hex:8}", arn: "ec2:{region}:{account}:spot-instances-request/{id}" },
  "ec2/subnet": {
    id: "subnet-{hex}",
    arn: "ec2:{region}:{account}:subnet/{id}",
    defaults: {
      assignIpv6AddressOnCreation: false,
      enableDns64: false,
      enableResourceNameDnsARecordOnLaunch: false,
      enableResourceNameDnsAaaaRecordOnLaunch: false,
      ipv6Native: false,
      mapPublicIpOnLaunch: false,
    },
    outputs: { ownerId: "{account}", privateDnsHostnameTypeOnLaunch: "ip-name" },
  },
  "ec2/volumeAttachment": { id: "vai-{digits:10}" },
  "ec2/vpc": {
    id: "vpc-{hex}",
    arn: "ec2:{region}:{account}:vpc/{id}",
    defaults: { enableDnsSupport: true, instanceTenancy: "default" },
    outputs: {
      ipv6AssociationId: "",
      defaultNetworkAclId: "acl-{hex}",
      defaultRouteTableId: "rtb-{hex}",
      defaultSecurityGroupId: "sg-{hex}",
      dhcpOptionsId: "dopt-{hex}",
      enableDnsHostnames: false,
      enableNetworkAddressUsageMetrics: false,
      mainRouteTableId: "rtb-{hex}",
      ownerId: "{account}",
    },
  },
  "ec2/vpcDhcpOptions": {
    id: "dopt-{hex}",
    arn: "ec2:{region}:{account}:dhcp-options/{id}",
    outputs: { ownerId: "{account}" },
  },
  "ec2/vpcEndpoint": {
    id: "vpce-{hex}",
    arn: "ec2:{region}:{account}:vpc-endpoint/{id}",
    defaults: { vpcEndpointType: "Gateway" },
    outputs: {
      ownerId: "{account}",
      state: "available",
      prefixListId: "pl-{hex:8}",
      serviceRegion: "{region}",
      dnsEntries: [{ dnsName: "vpce-{hex}-{hex:8}.{region}.vpce.{suffix}", hostedZoneId: "Z{capitals:13}" }],
    },
  },
  "ec2/vpcEndpointService": {
    id: "vpce-svc-{hex}",
    arn: "ec2:{region}:{account}:vpc-endpoint-service/{id}",
    outputs: { serviceName: "com.amazonaws.vpce.{region}.{id}", state: "Available" },
  },
  "ec2/vpcIpam": { id: "ipam-{hex}", arn: "ec2::{account}:ipam/{id}" },
  "ec2/vpcIpv4CidrBlockAssociation": { id: "vpc-cidr-assoc-{hex}" },
  "ec2/vpcPeeringConnection": { id: "pcx-{hex}", outputs: { acceptStatus: "active" } },
  "ec2/vpnConnection": { id: "vpn-{hex}", arn: "ec2:{region}:{account}:vpn-connection/{id}" },
  "ec2/vpnGateway": { id: "vgw-{hex}", arn: "ec2:{region}:{account}:vpn-gateway/{id}" },
  "ebs/snapshot": { id: "snap-{hex}", arn: "ec2:{region}::snapshot/{id}" },
  "ebs/volume": { id: "vol-{hex}", arn: "ec2:{region}:{account}:volume/{id}" },
  "ec2transitgateway/routeTable": {
    id: "tgw-rtb-{hex}",
    arn: "ec2:{region}:{account}:transit-gateway-route-table/{id}",
  },
  "ec2transitgateway/transitGateway": {
    id: "tgw-{hex}",
    arn: "ec2:{region}:{account}:transit-gateway/{id}",
    outputs: {
      ownerId: "{account}",
      associationDefaultRouteTableId: "tgw-rtb-{hex}",
      propagationDefaultRouteTableId: "tgw-rtb-{hex}",
    },
  },
  "ec2transitgateway/vpcAttachment": {
    id: "tgw-attach-{hex}",
    arn: "ec2:{region}:{account}:transit-gateway-attachment/{id}",
  },
  "vpc/securityGroupEgressRule": {
    id: "sgr-{hex}",
    arn: "ec2:{region}:{account}:security-group-rule/{id}",
    outputs: { securityGroupRuleId: "{id}" },
  },
  "vpc/securityGroupIngressRule": {
    id: "sgr-{hex}",
    arn: "ec2:{region}:{account}:security-group-rule/{id}",
    outputs: { securityGroupRuleId: "{id}" },
  },
};

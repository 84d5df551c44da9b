import type { AwsTypes } from "./aws-type";

const managed = "Managed by Pulumi";

/** Databases and caches. */
export const databaseTypes: AwsTypes = {
  "dynamodb/table": {
    id: "{name}",
    arn: "dynamodb:{region}:{account}:table/{name}",
    defaults: { billingMode: "PROVISIONED" },
    outputs: {
      pointInTimeRecovery: { enabled: false },
      readCapacity: 0,
      streamArn: "arn:{partition}:dynamodb:{region}:{account}:table/{name}/stream/2026-01-01T00:00:00.000",
      streamLabel: "2026-01-01T00:00:00.000",
      ttl: { enabled: false, attributeName: "" },
      writeCapacity: 0,
    },
  },
  "elasticache/cluster": {
    id: "{clusterId}",
    arn: "elasticache:{region}:{account}:cluster:{clusterId}",
    outputs: {
      cacheNodes: [
        {
          address: "{clusterId}.{hex:6}.0001.cache.{suffix}",
          availabilityZone: "{region}a",
          id: "0001",
          outpostArn: "",
          port: 6379,
        },
      ],
    },
  },
  "elasticache/parameterGroup": {
    id: "{name}",
    arn: "elasticache:{region}:{account}:parametergroup:{name}",
    defaults: { description: managed },
  },
  "elasticache/replicationGroup": {
    id: "{replicationGroupId}",
    arn: "elasticache:{region}:{account}:replicationgroup:{replicationGroupId}",
    outputs: {
      primaryEndpointAddress: "master.{replicationGroupId}.{hex:6}.cache.{suffix}",
      readerEndpointAddress: "replica.{replicationGroupId}.{hex:6}.cache.{suffix}",
      configurationEndpointAddress: "clustercfg.{replicationGroupId}.{hex:6}.cache.{suffix}",
    },
  },
  "elasticache/subnetGroup": {
    id: "{name}",
    arn: "elasticache:{region}:{account}:subnetgroup:{name}",
    defaults: { description: managed },
  },
  "opensearch/domain": {
    id: "{arn}",
    arn: "es:{region}:{account}:domain/{domainName}",
    outputs: {
      domainId: "{account}/{domainName}",
      endpoint: "search-{domainName}-{letters:26}.{region}.es.{suffix}",
    },
  },
  "rds/cluster": {
    id: "{clusterIdentifier=tf-20260101000000}",
    arn: "rds:{region}:{account}:cluster:{id}",
    defaults: {
      backupRetentionPeriod: 1,
      deleteAutomatedBackups: true,
      engineMode: "provisioned",
      skipFinalSnapshot: false,
    },
    outputs: {
      clusterIdentifier: "{id}",
      clusterResourceId: "cluster-{capitals:26}",
      endpoint: "{id}.cluster-{letters:12}.{region}.rds.{suffix}",
      hostedZoneId: "Z{capitals:13}",
      masterUserSecrets: [
        {
          kmsKeyId: "arn:{partition}:kms:{region}:{account}:key/{uuid}",
          secretArn:
            "arn:{partition}:secretsmanager:{region}:{account}:secret:rds!cluster-{uuid}-{letters:6}",
          secretStatus: "active",
        },
      ],
      readerEndpoint: "{id}.cluster-ro-{letters:12}.{region}.rds.{suffix}",
    },
  },
  "rds/clusterInstance": {
    id: "{identifier=tf-20260101000000}",
    arn: "rds:{region}:{account}:db:{id}",
    outputs: {
      identifier: "{id}",
      endpoint: "{id}.{letters:12}.{region}.rds.{suffix}",
      dbiResourceId: "db-{capitals:26}",
      writer: true,
    },
  },
  "rds/clusterParameterGroup": {
    id: "{name}",
    arn: "rds:{region}:{account}:cluster-pg:{name}",
    defaults: { description: managed },
  },
  "rds/instance": {
    id: "db-{capitals:26}",
    arn: "rds:{region}:{account}:db:{identifier}",
    defaults: {
      applyImmediately: false,
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      monitoringInterval: 0,
      performanceInsightsEnabled: false,
      publiclyAccessible: false,
      skipFinalSnapshot: false,
    },
    outputs: {
      address: "{identifier}.{letters:12}.{region}.rds.{suffix}",
      endpoint: "{identifier}.{letters:12}.{region}.rds.{suffix}:{port=5432}",
      hostedZoneId: "Z{capitals:13}",
      masterUserSecrets: [
        {
          kmsKeyId: "arn:{partition}:kms:{region}:{account}:key/{uuid}",
          secretArn: "arn:{partition}:secretsmanager:{region}:{account}:secret:rds!db-{uuid}-{letters:6}",
          secretStatus: "active",
        },
      ],
      port: 5432,
      resourceId: "{id}",
      status: "available",
    },
  },
  "rds/parameterGroup": {
    id: "{name}",
    arn: "rds:{region}:{account}:pg:{name}",
    defaults: { description: managed, skipDestroy: false },
  },
  "rds/subnetGroup": {
    id: "{name}",
    arn: "rds:{region}:{account}:subgrp:{name}",
    defaults: { description: managed },
  },
};

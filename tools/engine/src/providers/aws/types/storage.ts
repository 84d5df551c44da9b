import type { AwsTypes } from "./aws-type";

/** Settings of a bucket that are resources of their own: each has the bucket's name as its id. */
const bucketSettings = [
  "bucketAccelerateConfiguration",
  "bucketCorsConfiguration",
  "bucketLifecycleConfiguration",
  "bucketLogging",
  "bucketNotification",
  "bucketObjectLockConfiguration",
  "bucketOwnershipControls",
  "bucketPolicy",
  "bucketPublicAccessBlock",
  "bucketReplicationConfig",
  "bucketRequestPaymentConfiguration",
  "bucketServerSideEncryptionConfiguration",
  "bucketVersioning",
  "bucketWebsiteConfiguration",
];

/** Buckets, registries, file systems, backups. */
export const storageTypes: AwsTypes = {
  ...Object.fromEntries(bucketSettings.map((name) => [`s3/${name}`, { id: "{bucket}" }])),
  "backup/plan": {
    id: "{uuid}",
    arn: "backup:{region}:{account}:backup-plan:{id}",
    outputs: { version: "{capitals:32}" },
  },
  "backup/selection": { id: "{uuid}" },
  "backup/vault": {
    id: "{name}",
    arn: "backup:{region}:{account}:backup-vault:{name}",
    outputs: { recoveryPoints: 0 },
  },
  "ecr/lifecyclePolicy": { id: "{repository}", outputs: { registryId: "{account}" } },
  "ecr/pullThroughCacheRule": { id: "{ecrRepositoryPrefix}", outputs: { registryId: "{account}" } },
  "ecr/repository": {
    id: "{name}",
    arn: "ecr:{region}:{account}:repository/{name}",
    defaults: { imageTagMutability: "MUTABLE" },
    outputs: { registryId: "{account}", repositoryUrl: "{account}.dkr.ecr.{region}.{suffix}/{name}" },
  },
  "ecr/repositoryPolicy": { id: "{repository}", outputs: { registryId: "{account}" } },
  "efs/accessPoint": {
    id: "fsap-{hex}",
    arn: "elasticfilesystem:{region}:{account}:access-point/{id}",
    outputs: {
      fileSystemArn: "arn:{partition}:elasticfilesystem:{region}:{account}:file-system/{fileSystemId}",
      ownerId: "{account}",
    },
  },
  "efs/fileSystem": {
    id: "fs-{hex}",
    arn: "elasticfilesystem:{region}:{account}:file-system/{id}",
    outputs: {
      dnsName: "{id}.efs.{region}.{suffix}",
      ownerId: "{account}",
      numberOfMountTargets: 0,
      performanceMode: "generalPurpose",
    },
  },
  "efs/mountTarget": {
    id: "fsmt-{hex}",
    outputs: {
      dnsName: "{fileSystemId}.efs.{region}.{suffix}",
      fileSystemArn: "arn:{partition}:elasticfilesystem:{region}:{account}:file-system/{fileSystemId}",
      networkInterfaceId: "eni-{hex}",
      ownerId: "{account}",
    },
  },
  "s3/bucket": {
    id: "{bucket}",
    arn: "s3:::{bucket}",
    defaults: { forceDestroy: false },
    outputs: {
      acl: "private",
      bucketDomainName: "{bucket}.s3.{suffix}",
      bucketRegion: "{region}",
      bucketRegionalDomainName: "{bucket}.s3.{region}.{suffix}",
      corsRules: [],
      hostedZoneId: "Z{capitals:13}",
      lifecycleRules: [],
      objectLockEnabled: false,
      requestPayer: "BucketOwner",
      serverSideEncryptionConfiguration: {
        rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" }, bucketKeyEnabled: false },
      },
      versioning: { enabled: false, mfaDelete: false },
      websiteDomain: "s3-website-{region}.{suffix}",
      websiteEndpoint: "{bucket}.s3-website-{region}.{suffix}",
    },
  },
  "s3/bucketObject": { id: "{bucket}/{key}", arn: "s3:::{bucket}/{key}", outputs: { etag: "{hex:32}" } },
  "s3/bucketObjectv2": { id: "{bucket}/{key}", arn: "s3:::{bucket}/{key}", outputs: { etag: "{hex:32}" } },
};

import type { AwsTypes } from "./aws-type";

/** Queues, topics, events, streams, workflows. */
export const messagingTypes: AwsTypes = {
  "cloudwatch/eventBus": { id: "{name}", arn: "events:{region}:{account}:event-bus/{name}" },
  "cloudwatch/eventRule": {
    id: "{name}",
    arn: "events:{region}:{account}:rule/{name}",
    defaults: { eventBusName: "default", forceDestroy: false },
  },
  "cloudwatch/eventTarget": {
    id: "{rule}-{targetId}",
    defaults: { eventBusName: "default", forceDestroy: false },
  },
  "kinesis/firehoseDeliveryStream": { id: "{arn}", arn: "firehose:{region}:{account}:deliverystream/{name}" },
  "kinesis/stream": {
    id: "{arn}",
    arn: "kinesis:{region}:{account}:stream/{name}",
    defaults: { encryptionType: "NONE", enforceConsumerDeletion: false, retentionPeriod: 24 },
  },
  "msk/cluster": {
    id: "{arn}",
    arn: "kafka:{region}:{account}:cluster/{clusterName}/{uuid}-1",
    outputs: { bootstrapBrokersTls: "b-1.{clusterName}.{letters:6}.c1.kafka.{region}.{suffix}:9094" },
  },
  "pipes/pipe": { id: "{name}", arn: "pipes:{region}:{account}:pipe/{name}" },
  "scheduler/schedule": {
    id: "{groupName=default}/{name}",
    arn: "scheduler:{region}:{account}:schedule/{groupName=default}/{name}",
  },
  "sfn/stateMachine": {
    id: "{arn}",
    arn: "states:{region}:{account}:stateMachine:{name}",
    defaults: { publish: false, type: "STANDARD" },
    outputs: { creationDate: "2026-01-01T00:00:00Z", status: "ACTIVE" },
  },
  "sns/topic": {
    id: "{arn}",
    arn: "sns:{region}:{account}:{name}",
    defaults: { contentBasedDeduplication: false, fifoTopic: false },
    outputs: { owner: "{account}" },
  },
  "sns/topicPolicy": { id: "{arn}", outputs: { owner: "{account}" } },
  "sns/topicSubscription": {
    id: "{topic}:{uuid}",
    arn: "sns:{region}:{account}:{last:topic}:{uuid}",
    defaults: { confirmationTimeoutInMinutes: 1, endpointAutoConfirms: false, rawMessageDelivery: false },
    outputs: { confirmationWasAuthenticated: true, ownerId: "{account}", pendingConfirmation: false },
  },
  "sqs/queue": {
    id: "https://sqs.{region}.{suffix}/{account}/{name}",
    arn: "sqs:{region}:{account}:{name}",
    defaults: {
      contentBasedDeduplication: false,
      delaySeconds: 0,
      fifoQueue: false,
      maxMessageSize: 262144,
      messageRetentionSeconds: 345600,
      receiveWaitTimeSeconds: 0,
      visibilityTimeoutSeconds: 30,
    },
    outputs: {
      kmsDataKeyReusePeriodSeconds: 300,
      policy: "",
      redriveAllowPolicy: "",
      redrivePolicy: "",
      sqsManagedSseEnabled: true,
      url: "{id}",
    },
  },
  "sqs/queuePolicy": { id: "{queueUrl}" },
  "sqs/redriveAllowPolicy": { id: "{queueUrl}" },
  "sqs/redrivePolicy": { id: "{queueUrl}" },
};

import type { AwsTypes } from "./aws-type";

/** Logs, metrics, trails. */
export const observabilityTypes: AwsTypes = {
  "amp/workspace": {
    id: "ws-{uuid}",
    arn: "aps:{region}:{account}:workspace/{id}",
    outputs: { prometheusEndpoint: "https://aps-workspaces.{region}.{suffix}/workspaces/{id}/" },
  },
  "cfg/recorder": { id: "{name}" },
  "cloudtrail/trail": {
    id: "{arn}",
    arn: "cloudtrail:{region}:{account}:trail/{name}",
    defaults: {
      enableLogFileValidation: false,
      enableLogging: true,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: false,
      isOrganizationTrail: false,
    },
    outputs: { homeRegion: "{region}" },
  },
  "cloudwatch/dashboard": {
    id: "{dashboardName}",
    arn: "cloudwatch::{account}:dashboard/{dashboardName}",
    arnProperty: "dashboardArn",
  },
  "cloudwatch/logGroup": {
    id: "{name}",
    arn: "logs:{region}:{account}:log-group:{name}",
    defaults: { retentionInDays: 0, skipDestroy: false },
    outputs: { deletionProtectionEnabled: false, logGroupClass: "STANDARD" },
  },
  "cloudwatch/logStream": {
    id: "{name}",
    arn: "logs:{region}:{account}:log-group:{logGroupName}:log-stream:{name}",
  },
  "cloudwatch/metricAlarm": {
    id: "{name}",
    arn: "cloudwatch:{region}:{account}:alarm:{name}",
    defaults: { actionsEnabled: true, treatMissingData: "missing" },
  },
  "grafana/workspace": {
    id: "g-{hex:10}",
    arn: "grafana:{region}:{account}:/workspaces/{id}",
    outputs: { endpoint: "{id}.grafana-workspace.{region}.{suffix}" },
  },
  "xray/group": { id: "{arn}", arn: "xray:{region}:{account}:group/{groupName}/{capitals:32}" },
};

export { awsAnswers } from "./aws-answers";
export { type RecordedResource, type RemoteChild } from "./recorded-resource";
export { recordOutputs } from "./record-outputs";
export { type Answers, recordResources } from "./recorder";
export { describeSettingEffects, type SettingEffects } from "./setting-effects";
export { type Differences, expectNone } from "./type-differences";

export { awsAnswers } from "./aws-answers";
export { type RecordedResource, type RemoteChild } from "./recorded-resource";
export { type Answers, recordResources } from "./recorder";
export { describeSettingEffects, type SettingEffects } from "./setting-effects";

export { type Answers, type RecordedResource, recordResources } from "./recorder";

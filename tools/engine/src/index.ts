export { type Outcome, PreviewError, type PreviewRequest, type Progress } from "./run/request";

import { PreviewError } from "../errors/preview-error";

/** A recorded state cannot be used as it is. Nothing has been changed. */
export class StateError extends PreviewError {}

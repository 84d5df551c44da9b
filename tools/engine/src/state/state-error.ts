import { PreviewError } from "../errors/preview-error";

/** A recorded state is unusable. Nothing has been changed. */
export class StateError extends PreviewError {}

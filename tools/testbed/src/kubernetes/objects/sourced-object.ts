import type { KubernetesObject } from "./kubernetes-object";

/** An object to validate, with its source. */
export interface SourcedObject {
  readonly object: KubernetesObject;

  /** The name of its resource, or its file with the number of the document. */
  readonly source: string;

  /**
   * Namespace of an object that names none.
   *
   * @default "default"
   */
  readonly namespace?: string;

  /** Why it cannot be validated, as a clause: "its values are not known yet". Absent if it can. */
  readonly skipReason?: string;
}

/** The parts of a container image reference. */
export interface ImageReference {
  /** Host of the registry, with its port. The default is `docker.io`. */
  readonly registry: string;

  /** Path of the repository in the registry. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/**
 * Parses an image reference. A colon before the last slash belongs to the port of the registry, not to the tag.
 *
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
export function parseImage(image: string): ImageReference {
  const [name = "", digest] = image.split("@");
  const slash = name.lastIndexOf("/");
  const [last = "", tag] = name.slice(slash + 1).split(":");
  const path = name.slice(0, slash + 1) + last;
  const [host = "", ...rest] = path.split("/");
  const named = rest.length > 0 && (/[.:]/.test(host) || host === "localhost");
  return {
    registry: named ? host : "docker.io",
    repository: named ? rest.join("/") : path,
    tag,
    digest,
  };
}

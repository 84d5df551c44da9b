/** A container image, as a manifest names it. */
export interface ImageReference {
  /** Host of the registry, with its port; `docker.io` if the manifest names none. */
  readonly registry: string;

  /** Path of the image in the registry. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/**
 * Takes an image's name apart. A colon may belong to the registry's port, so the tag is what follows the last slash.
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

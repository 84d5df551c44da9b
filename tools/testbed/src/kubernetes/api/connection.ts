/** Address of an API server, and the credentials for it. */
export interface Connection {
  /** Address of the server, for example `https://127.0.0.1:6443`. */
  readonly server: string;

  /** Certificate authorities, PEM; absent for those of Node. */
  readonly ca?: string;

  /** Name in the server's certificate, if it is not that of `server`. */
  readonly serverName?: string;

  /** Accepts any certificate, like `insecure-skip-tls-verify` of a kubeconfig. */
  readonly insecure?: boolean;

  /** Bearer token. */
  readonly token?: string;

  /** Client certificate and its key, PEM. */
  readonly identity?: { readonly certificate: string; readonly key: string };
}

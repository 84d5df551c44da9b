/** Where an API server is, and who we are there. */
export interface Connection {
  /** Address of the server, for example `https://127.0.0.1:6443`. */
  readonly server: string;

  /** Certificates that the server's is checked against, PEM; absent for those that Node knows. */
  readonly ca?: string;

  /** Name that the server's certificate is checked for, where it is not that of `server`. */
  readonly serverName?: string;

  /** Accepts any certificate, as `insecure-skip-tls-verify` of a kubeconfig says. */
  readonly insecure?: boolean;

  /** Bearer token. */
  readonly token?: string;

  /** Client certificate and its key, PEM. */
  readonly identity?: { readonly certificate: string; readonly key: string };
}

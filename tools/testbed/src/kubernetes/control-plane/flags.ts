/** The files of a control plane, all in one private folder. */
export const files = {
  tokens: "tokens.csv",
  signingKey: "service-accounts.key",
  verifyingKey: "service-accounts.pub",
  certificates: "certificates",
  /** Self-signed certificate that the API server creates at its start. It is its own authority. */
  authority: "certificates/apiserver.crt",
  kubeconfig: "kubeconfig.json",
} as const;

/**
 * Sockets of etcd in the private folder, so that no other user can read them. etcd expects a host and a port, and names the
 * files after them.
 */
const etcd = { clients: "unix://localhost:1", peers: "unix://localhost:2" };

/** Arguments of etcd. Its data is temporary, so it need not reach the disk. */
export const etcdFlags: readonly string[] = [
  "--data-dir=etcd",
  `--listen-client-urls=${etcd.clients}`,
  `--advertise-client-urls=${etcd.clients}`,
  `--listen-peer-urls=${etcd.peers}`,
  `--initial-advertise-peer-urls=${etcd.peers}`,
  `--initial-cluster=default=${etcd.peers}`,
  "--unsafe-no-fsync",
  "--log-level=warn",
];

/**
 * Arguments of the API server.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/
 */
export function createApiServerFlags(port: number): readonly string[] {
  return [
    `--etcd-servers=${etcd.clients}`,
    "--bind-address=127.0.0.1",
    "--advertise-address=127.0.0.1",
    `--secure-port=${port}`,
    `--cert-dir=${files.certificates}`,
    `--token-auth-file=${files.tokens}`,
    "--authorization-mode=Node,RBAC",
    "--service-cluster-ip-range=10.96.0.0/16",
    "--service-account-issuer=https://kubernetes.default.svc",
    `--service-account-key-file=${files.verifyingKey}`,
    `--service-account-signing-key-file=${files.signingKey}`,
    // Endpoints must not be loopback addresses, and nothing in this cluster uses the Service of the server.
    "--endpoint-reconciler-type=none",
    // As on EKS, where pods of the platform itself are privileged.
    "--allow-privileged=true",
  ];
}

/** Arguments of the controller manager and the scheduler. They have no port, and need no leader election. */
const controllerFlags = [`--kubeconfig=${files.kubeconfig}`, "--secure-port=0", "--leader-elect=false"];

/**
 * Arguments of the controller manager.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/
 */
export const controllerManagerFlags: readonly string[] = [
  ...controllerFlags,
  `--service-account-private-key-file=${files.signingKey}`,
  `--root-ca-file=${files.authority}`,
  "--use-service-account-credentials",
];

/** Arguments of the scheduler. */
export const schedulerFlags: readonly string[] = controllerFlags;

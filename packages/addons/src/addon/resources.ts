/**
 * Requests and limits of a container. Memory is limited to what it requests, so that a leak ends its own pod and not others on
 * the node. CPU has no limit, because throttling would slow the container down while the node is idle.
 */
export function resources(cpu: string, memory: string) {
  return { requests: { cpu, memory }, limits: { memory } };
}

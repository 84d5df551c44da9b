/**
 * What a container is given. Memory is limited to what was asked for, so that a leak hits its own pod and not the node's;
 * CPU has no limit, because throttling would slow it down while the node is idle.
 */
export function resources(cpu: string, memory: string) {
  return { requests: { cpu, memory }, limits: { memory } };
}

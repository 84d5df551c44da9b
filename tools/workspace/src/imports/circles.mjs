/**
 * Finds the files that import each other in a circle: the strongly connected components of more than one file, by Tarjan's
 * algorithm.
 *
 * @param {Map<string, Set<string>>} graph for each file the files that it imports
 * @returns {string[][]} the files of each circle, sorted; the largest circle first
 */
export function findCircles(graph) {
  const visits = new Map();
  const stack = [];
  const circles = [];

  const visit = (file) => {
    const own = { index: visits.size, lowest: visits.size, onStack: true };
    visits.set(file, own);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      const other = visits.get(target) ?? visit(target);
      if (other.onStack) own.lowest = Math.min(own.lowest, other.lowest);
    }
    if (own.lowest === own.index) {
      const members = stack.splice(stack.indexOf(file));
      for (const member of members) visits.get(member).onStack = false;
      if (members.length > 1 || graph.get(file)?.has(file)) circles.push(members.sort());
    }
    return own;
  };

  for (const file of graph.keys()) if (!visits.has(file)) visit(file);
  return circles.sort((one, other) => other.length - one.length);
}

import { isMap, type Value } from "../../protocol/values";
import { all, type Flow, listOf, plain, textOf } from "./flow";
import type { Part, Workshop } from "./workshop";

/** Ranges of private networks: a route to one of these leads to no internet. */
const privateRange = /^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.)/;

/** The subnets that nodes belong in: those without a route to an internet gateway, or all of them if each has one. */
export async function workerSubnets(workshop: Workshop, parent: Part, subnetIds: Flow): Promise<Flow> {
  const tables: Flow[] = [];
  for (const subnetId of listOf(plain(subnetIds))) {
    tables.push(await workshop.invoke("aws:ec2/getRouteTable:getRouteTable", { subnetId }, parent));
  }
  return all({ subnetIds, tables: tables.map((table) => table ?? null) }, (known) => {
    const subnets = listOf(known.subnetIds);
    const hidden = subnets.filter((_, index) => !leadsOut(listOf(known.tables)[index]));
    return hidden.length === 0 ? subnets : hidden;
  });
}

function leadsOut(table: Value | undefined): boolean {
  const routes = isMap(table) ? listOf(table.routes).filter(isMap) : [];
  return routes.some(
    ({ gatewayId, cidrBlock }) => Boolean(gatewayId) && !privateRange.test(textOf(cidrBlock)),
  );
}

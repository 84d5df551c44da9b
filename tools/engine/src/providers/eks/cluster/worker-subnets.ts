import { isMap, type Value } from "../../../model/values";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { all, type InputValue, listOf, toPlain, textOf } from "../input-value";

/** Ranges of private networks: a route to one of these leads to no internet. */
const privateRange = /^(10\.|172\.(1[6-9]|2\d|3[01])\.|192\.168\.)/;

/** The subnets that nodes belong in: those without a route to an internet gateway, or all of them if each has one. */
export async function selectWorkerSubnets(
  builder: ComponentBuilder,
  parent: ResourceHandle,
  subnetIds: InputValue,
): Promise<InputValue> {
  const tables: InputValue[] = [];
  for (const subnetId of listOf(toPlain(subnetIds))) {
    tables.push(await builder.invoke("aws:ec2/getRouteTable:getRouteTable", { subnetId }, parent));
  }
  return all({ subnetIds, tables: tables.map((table) => table ?? null) }, (known) => {
    const subnets = listOf(known.subnetIds);
    const hidden = subnets.filter((_, index) => !routesToInternet(listOf(known.tables)[index]));
    return hidden.length === 0 ? subnets : hidden;
  });
}

function routesToInternet(table: Value | undefined): boolean {
  const routes = isMap(table) ? listOf(table.routes).filter(isMap) : [];
  return routes.some(
    ({ gatewayId, cidrBlock }) => Boolean(gatewayId) && !privateRange.test(textOf(cidrBlock)),
  );
}

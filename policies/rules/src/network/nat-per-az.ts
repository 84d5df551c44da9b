import { defineStackRule, environmentSettings, isProduction } from "@eks-platform/policy-kit";
import { natGateway, subnet, vpc } from "../resources/aws";

export const natPerAz = defineStackRule({
  name: "nat-per-az",
  description: "In production every zone has a NAT gateway of its own, if there are NAT gateways at all.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Make one NAT gateway in each zone, in a public subnet.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html",
  appliesTo: [vpc],
  settings: environmentSettings,
  *findings(stack, { config }) {
    for (const resource of stack.of(vpc)) {
      const { provider } = resource;
      if (!isProduction(resource.props.tags, { config, provider })) continue;
      const subnets = stack.of(subnet).filter((candidate) => stack.refers(candidate, "vpcId", resource));
      const gateways = stack.of(natGateway).filter(({ props }) => props.connectivityType !== "private");
      const served = subnets.filter((candidate) =>
        gateways.some((gateway) => stack.refers(gateway, "subnetId", candidate)),
      );
      const zones = listZones(subnets);
      const missing = [...zones].filter((zone) => !listZones(served).has(zone));
      if (served.length === 0 || missing.length === 0) continue;
      yield {
        resource,
        message: `An outage of one zone cuts off the others: no NAT gateway in ${missing.join(", ")}.`,
      };
    }
  },
});

function listZones(
  subnets: readonly {
    readonly props: {
      readonly availabilityZone?: string | undefined;
      readonly availabilityZoneId?: string | undefined;
    };
  }[],
): ReadonlySet<string> {
  return new Set(
    subnets.map(({ props }) => props.availabilityZone ?? props.availabilityZoneId ?? "an unnamed zone"),
  );
}

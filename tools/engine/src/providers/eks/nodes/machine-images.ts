import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import {
  all,
  apply,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  getMember,
  textOf,
} from "../input-value";

/** Operating systems of nodes. */
export type OperatingSystem = "AL2" | "AL2023" | "Bottlerocket";

/** A machine image that EKS publishes. */
interface MachineImage {
  readonly os: OperatingSystem;
  readonly gpu: boolean;
  readonly architecture: "arm64" | "x86_64";

  /** Parameter that names the newest image; `%` stands for the version of Kubernetes. */
  readonly parameter: string;

  /** What programs called it before it had its name. */
  readonly oldName?: string;
}

const amazonLinux = (path: string) => `/aws/service/eks/optimized-ami/%/${path}/recommended/image_id`;

/**
 * The images by EKS's own name, in the order in which one is chosen.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-amis.html
 */
const images: Readonly<Record<string, MachineImage>> = {
  AL2_x86_64: image("AL2", "x86_64", false, amazonLinux("amazon-linux-2"), "amazon-linux-2"),
  AL2_x86_64_GPU: image("AL2", "x86_64", true, amazonLinux("amazon-linux-2-gpu"), "amazon-linux-2-gpu"),
  AL2_ARM_64: image("AL2", "arm64", false, amazonLinux("amazon-linux-2-arm64"), "amazon-linux-2-arm"),
  AL2023_x86_64_STANDARD: image(
    "AL2023",
    "x86_64",
    false,
    amazonLinux("amazon-linux-2023/x86_64/standard"),
    "amazon-linux-2023/x86_64/standard",
  ),
  AL2023_ARM_64_STANDARD: image(
    "AL2023",
    "arm64",
    false,
    amazonLinux("amazon-linux-2023/arm64/standard"),
    "amazon-linux-2023/arm64/standard",
  ),
  AL2023_x86_64_NVIDIA: image("AL2023", "x86_64", true, amazonLinux("amazon-linux-2023/x86_64/nvidia")),
  BOTTLEROCKET_ARM_64: image(
    "Bottlerocket",
    "arm64",
    false,
    "/aws/service/bottlerocket/aws-k8s-%/arm64/latest/image_id",
  ),
  BOTTLEROCKET_x86_64: image(
    "Bottlerocket",
    "x86_64",
    false,
    "/aws/service/bottlerocket/aws-k8s-%/x86_64/latest/image_id",
  ),
  BOTTLEROCKET_ARM_64_NVIDIA: image(
    "Bottlerocket",
    "arm64",
    true,
    "/aws/service/bottlerocket/aws-k8s-%-nvidia/arm64/latest/image_id",
  ),
  BOTTLEROCKET_x86_64_NVIDIA: image(
    "Bottlerocket",
    "x86_64",
    true,
    "/aws/service/bottlerocket/aws-k8s-%-nvidia/x86_64/latest/image_id",
  ),
};

function image(
  os: OperatingSystem,
  architecture: MachineImage["architecture"],
  gpu: boolean,
  parameter: string,
  oldName?: string,
): MachineImage {
  return { os, architecture, gpu, parameter, ...(oldName === undefined ? {} : { oldName }) };
}

/** What decides which image nodes run. */
export interface ImageChoice {
  readonly amiType: InputValue;
  readonly operatingSystem: InputValue;
  readonly gpu: InputValue;
  readonly instanceTypes: InputValue;
}

/** The choice that the arguments of a node group make. */
export const imageChoice = (args: InputValues): ImageChoice => ({
  amiType: args.amiType,
  operatingSystem: args.operatingSystem,
  gpu: args.gpu,
  instanceTypes: isTruthyOrUnknown(args.instanceType) ? [args.instanceType] : args.instanceTypes,
});

/** The operating system of nodes. @default "AL2023" */
export function operatingSystem({
  amiType,
  operatingSystem,
}: Pick<ImageChoice, "amiType" | "operatingSystem">): InputValue {
  // Programs need not say either, but what they say must be known first.
  return all({ given: [amiType ?? null, operatingSystem ?? null] }, ({ given }) => {
    const [type, os] = listOf(given).map(textOf);
    return systemOf(type ?? "", os ?? "");
  });
}

function systemOf(amiType: string, given: string): OperatingSystem {
  if (amiType === "") return given === "" ? "AL2023" : parseOperatingSystem(given);
  const { os } = imageNamed(amiType);
  if (given !== "" && given !== os)
    throw new Error(
      `Images of type ${amiType} run ${os}, but operatingSystem is ${given}: leave one of them out.`,
    );
  return os;
}

/** An operating system by its name. */
export function parseOperatingSystem(name: string): OperatingSystem {
  if (name === "AL2" || name === "AL2023" || name === "Bottlerocket") return name;
  throw new Error(
    `The operating system of nodes is ${JSON.stringify(name)} but must be AL2, AL2023 or Bottlerocket.`,
  );
}

/** EKS's name of the image for an operating system, instance types and graphics cards. */
export function imageType({ operatingSystem: os, gpu, instanceTypes }: ImageChoice): InputValue {
  return all({ os, choice: [gpu ?? false, instanceTypes ?? []] }, (known) => {
    const [withGpu, types] = listOf(known.choice);
    const architecture = architectureOf(listOf(types).map(textOf));
    const found = Object.entries(images).find(
      ([, image]) =>
        image.os === known.os && image.gpu === Boolean(withGpu) && image.architecture === architecture,
    );
    if (found === undefined)
      throw new Error(
        `EKS has no image of ${textOf(known.os)} for ${architecture}${withGpu ? " with graphics cards" : ""}.`,
      );
    return found[0];
  });
}

/** Id of the newest image that EKS publishes for a choice and a version of Kubernetes. */
export async function findNewestImage(
  builder: ComponentBuilder,
  parent: ResourceHandle,
  choice: ImageChoice,
  version: InputValue,
): Promise<InputValue> {
  const type = isTruthyOrUnknown(choice.amiType)
    ? choice.amiType
    : imageType({ ...choice, operatingSystem: operatingSystem(choice) });
  const name = all({ type, version }, (known) =>
    imageNamed(textOf(known.type)).parameter.replace("%", textOf(known.version)),
  );
  return getMember(await builder.invoke("aws:ssm/getParameter:getParameter", { name }, parent), "value");
}

function imageNamed(name: string): MachineImage {
  const found = images[name] ?? Object.values(images).find(({ oldName }) => oldName === name);
  if (found === undefined)
    throw new Error(
      `amiType is ${JSON.stringify(name)} but must be one of ${Object.keys(images).join(", ")}.`,
    );
  return found;
}

function architectureOf(instanceTypes: readonly string[]): MachineImage["architecture"] {
  const architectures = new Set(instanceTypes.map((type) => (isGraviton(type) ? "arm64" : "x86_64")));
  if (architectures.size > 1)
    throw new Error(
      `The instance types ${instanceTypes.join(", ")} have different processors: no image runs on all of them.`,
    );
  return architectures.has("arm64") ? "arm64" : "x86_64";
}

/** The letter after the generation tells the processor: `m7g` is Graviton, `m7i` and `m7gd` are told apart by it too. */
function isGraviton(instanceType: string): boolean {
  const match = /^([a-z]+)(\d+)([a-z])?-?([a-z]+)?\.([a-z0-9-]+)$/i.exec(instanceType);
  if (match === null) throw new Error(`${JSON.stringify(instanceType)} is no instance type of EC2.`);
  return match[3] === "g";
}

/** Device of the root volume of nodes; for Bottlerocket, of their data. */
export const deviceName = (os: InputValue): InputValue =>
  apply(os, (known) => (known === "Bottlerocket" ? "/dev/xvdb" : "/dev/xvda"));

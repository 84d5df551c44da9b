/** Provisioners of storage classes whose volumes are EBS disks: the driver, EKS Auto Mode, and the one in old releases. */
export const ebsProvisioners: ReadonlySet<string> = new Set([
  "ebs.csi.aws.com",
  "ebs.csi.eks.amazonaws.com",
  "kubernetes.io/aws-ebs",
]);

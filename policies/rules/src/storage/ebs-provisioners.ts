/** Provisioners of EBS volumes: the CSI driver, EKS Auto Mode, and the in-tree provisioner of old releases. */
export const ebsProvisioners: ReadonlySet<string> = new Set([
  "ebs.csi.aws.com",
  "ebs.csi.eks.amazonaws.com",
  "kubernetes.io/aws-ebs",
]);

/** Notes that the provider has chosen the name of an object. */
export const automaticNameAnnotation = "pulumi.com/autonamed";

export const retentionInDays = await Promise.resolve(14);

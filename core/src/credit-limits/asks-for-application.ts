/** What holds an order for want of a limit that was ever approved. */
const CAUSES: readonly string[] = ['newCustomer', 'creditLimitMissing'];

/** Whether a hold for these causes asks for an application. */
export const asksForApplication = (causes: readonly string[]): boolean =>
  causes.some((cause) => CAUSES.includes(cause));

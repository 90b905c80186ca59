import { tables } from '@o2c/core/dataverse';

/** The message went out. */
export const isSent = (status: number | undefined): boolean =>
  status === tables.documentDelivery.choices.deliveryStatus.sent ||
  status === tables.documentDelivery.choices.deliveryStatus.accepted;

/** The message came back. */
export const isFailed = (status: number | undefined): boolean =>
  status === tables.documentDelivery.choices.deliveryStatus.rejected ||
  status === tables.documentDelivery.choices.deliveryStatus.bounced;

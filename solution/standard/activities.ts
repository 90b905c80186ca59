import { points, standardTable, uses } from '../build/standard-table';

/** A mail on a customer's timeline; ours stand there completed, for they went out through Graph. */
export const email = standardTable('email', {
  schemaName: 'Email',
  primaryId: 'activityid',
  primaryName: 'subject',
  uses: [
    uses('String', 'subject'),
    uses('Memo', 'description'),
    uses('Boolean', 'direction', 'directioncode'),
    uses('String', 'messageId'),
    uses('DateTime', 'actualEnd'),
  ],
  lookups: [
    points('regardingInvoice', 'invoice', {
      name: 'regardingobjectid',
      navigation: 'regardingobjectid_invoice_email',
    }),
    points('regardingOrder', 'salesorder', {
      name: 'regardingobjectid',
      navigation: 'regardingobjectid_salesorder_email',
    }),
    points('owner', 'team', { name: 'ownerid', navigation: 'ownerid_email' }),
  ],
});

/** Who takes part in an activity, and under which address. */
export const activityParty = standardTable('activityParty', {
  schemaName: 'ActivityParty',
  set: 'activityparties',
  primaryName: 'partyidname',
  uses: [uses('String', 'addressUsed'), uses('Picklist', 'participation', 'participationtypemask')],
  lookups: [points('account', 'account', { name: 'partyid', navigation: 'partyid_account' })],
});

/** Something a person has to do. */
export const task = standardTable('task', {
  schemaName: 'Task',
  primaryId: 'activityid',
  primaryName: 'subject',
  uses: [uses('String', 'subject'), uses('Memo', 'description'), uses('DateTime', 'scheduledEnd')],
  lookups: [
    points('regardingInvoice', 'invoice', {
      name: 'regardingobjectid',
      navigation: 'regardingobjectid_invoice_task',
    }),
    points('regardingAccount', 'account', {
      name: 'regardingobjectid',
      navigation: 'regardingobjectid_account_task',
    }),
    points('owner', 'team', { name: 'ownerid', navigation: 'ownerid_task' }),
  ],
});

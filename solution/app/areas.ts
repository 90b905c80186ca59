import { type AreaDeclaration } from '../model/app';

const at = (table: string, label: string) => ({ table, label });

/** The areas of the app; a subarea stands here once its table exists. */
export const areas: readonly AreaDeclaration[] = [
  {
    label: 'Orders',
    groups: [
      {
        label: 'Customers',
        subAreas: [
          at('account', 'Customers'),
          at('contact', 'Contacts'),
          at('o2c_customerprofile', 'Customer profiles'),
        ],
      },
      {
        label: 'Orders',
        subAreas: [at('o2c_orderintake', 'Order intake'), at('quote', 'Quotes'), at('salesorder', 'Orders')],
      },
    ],
  },
  {
    label: 'Stock',
    groups: [
      {
        label: 'Shipping',
        subAreas: [at('o2c_shipment', 'Shipments'), at('o2c_shippingdocument', 'Shipping documents')],
      },
      { label: 'Products', subAreas: [at('product', 'Products'), at('pricelevel', 'Price lists')] },
    ],
  },
  {
    label: 'Credit',
    groups: [
      { label: 'Credit', subAreas: [at('o2c_credithold', 'Credit holds'), at('o2c_approval', 'Approvals')] },
      {
        label: 'Limits',
        subAreas: [
          at('o2c_creditlimitadjustment', 'Limit adjustments'),
          at('o2c_creditapplication', 'Credit applications'),
          at('o2c_creditsecurity', 'Securities'),
        ],
      },
      {
        label: 'Risk',
        subAreas: [
          at('o2c_creditscore', 'Credit scores'),
          at('o2c_creditsignal', 'Signals'),
          at('o2c_customerfinancials', 'Customer financials'),
        ],
      },
    ],
  },
  {
    label: 'Billing',
    groups: [
      { label: 'Billing', subAreas: [at('invoice', 'Invoices'), at('o2c_documentdelivery', 'Document deliveries')] },
    ],
  },
  {
    label: 'Cash',
    groups: [
      { label: 'Bank', subAreas: [at('o2c_bankstatement', 'Bank statements'), at('o2c_bankentry', 'Bank entries')] },
      {
        label: 'Application',
        subAreas: [
          at('o2c_payment', 'Payments'),
          at('o2c_payeralias', 'Payer aliases'),
          at('o2c_remittance', 'Remittances'),
          at('o2c_matchproposal', 'Match proposals'),
        ],
      },
    ],
  },
  {
    label: 'Collections',
    groups: [
      {
        label: 'Receivables',
        subAreas: [
          at('o2c_openitem', 'Open items'),
          at('o2c_settlement', 'Settlements'),
          at('o2c_agingsnapshot', 'Aging snapshots'),
        ],
      },
    ],
  },
  {
    label: 'Insight',
    groups: [
      { label: 'Ledger', subAreas: [at('o2c_ledgerentry', 'Ledger entries')] },
      { label: 'Decisions', subAreas: [at('o2c_decision', 'Decisions'), at('o2c_decisionseal', 'Decision seals')] },
    ],
  },
  {
    label: 'Settings',
    groups: [
      {
        label: 'Companies',
        subAreas: [
          at('o2c_legalentity', 'Legal entities'),
          at('o2c_bankaccount', 'Bank accounts'),
          at('o2c_postingprofile', 'Posting profiles'),
          at('o2c_numberseries', 'Number series'),
          at('o2c_voidednumber', 'Voided numbers'),
        ],
      },
      {
        label: 'Rules',
        subAreas: [
          at('o2c_paymentterm', 'Payment terms'),
          at('o2c_taxrate', 'Tax rates'),
          at('o2c_holiday', 'Holidays'),
          at('o2c_agingdefinition', 'Aging definitions'),
          at('o2c_policy', 'Policies'),
        ],
      },
      {
        label: 'Credit',
        subAreas: [
          at('o2c_creditrule', 'Credit rules'),
          at('o2c_creditgroup', 'Credit groups'),
          at('o2c_scoringgroup', 'Scoring groups'),
          at('o2c_riskband', 'Risk bands'),
          at('o2c_automaticlimit', 'Automatic limits'),
        ],
      },
      {
        label: 'Operations',
        subAreas: [
          at('o2c_run', 'Runs'),
          at('o2c_runchunk', 'Run chunks'),
          at('o2c_outbox', 'Outbox'),
          at('o2c_inbox', 'Inbox'),
          at('o2c_actionrequest', 'Action requests'),
        ],
      },
    ],
  },
];

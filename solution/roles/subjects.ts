/** The words privileges are granted over, in groups: our tables by logical name, Microsoft's by the word in their privilege names (order lines follow Order, price lists and units follow Product). */

export const SETTINGS = [
  'o2c_legalentity',
  'o2c_paymentterm',
  'o2c_paymenttermdiscount',
  'o2c_taxrate',
  'o2c_holiday',
  'o2c_numberseries',
  'o2c_policy',
  'o2c_postingprofile',
  'o2c_bankaccount',
  'o2c_agingdefinition',
  'o2c_agingbucket',
  'o2c_creditgroup',
  'o2c_creditrule',
  'o2c_scoringgroup',
  'o2c_scoringgroupline',
  'o2c_riskband',
  'o2c_automaticlimit',
  'o2c_automaticlimitline',
];

export const ORDERS = ['o2c_orderintake', 'Order'];
export const CUSTOMERS = ['Account', 'Contact', 'o2c_customerprofile'];
export const CREDIT = ['o2c_credithold', 'o2c_creditholdreason'];
/** What limits and risk rest on. */
export const CREDIT_FILES = [
  'o2c_creditsecurity',
  'o2c_creditapplication',
  'o2c_customerfinancials',
  'o2c_creditlimitadjustment',
  'o2c_creditlimitadjustmentline',
];
/** What is only ever added: what sources said, and what it came to. */
export const CREDIT_HISTORY = ['o2c_creditsignal', 'o2c_creditscore'];
export const FULFILMENT = ['o2c_shipment', 'o2c_shipmentline', 'o2c_shippingdocument', 'o2c_reservation'];
export const BILLING = ['Invoice', 'o2c_documentdelivery'];
export const RECEIVABLES = [
  'o2c_openitem',
  'o2c_settlement',
  'o2c_ledgerentry',
  'o2c_agingsnapshot',
  'o2c_agingsnapshotline',
];
export const CASH = [
  'o2c_bankstatement',
  'o2c_bankentry',
  'o2c_payeralias',
  'o2c_payment',
  'o2c_remittance',
  'o2c_remittanceline',
  'o2c_matchproposal',
];
export const JOURNAL = ['o2c_run', 'o2c_runchunk', 'o2c_outbox', 'o2c_inbox'];
/** Numbers that no document carries. */
export const VOIDED_NUMBERS = ['o2c_voidednumber'];
export const DECISIONS = ['o2c_decision', 'o2c_decisionseal'];

/** What every person needs to open the app, see names and keep own settings; the words of Microsoft's own roles. */
export const APP_ACCESS = [
  'AppModule',
  'Attribute',
  'BusinessUnit',
  'ComplexControl',
  'Entity',
  'OptionSet',
  'Organization',
  'Query',
  'Relationship',
  'Role',
  'SystemForm',
  'Team',
  'TransactionCurrency',
  'User',
  'WebResource',
];
export const OWN_SETTINGS = ['UserSettings', 'UserEntityUISettings', 'UserQuery'];

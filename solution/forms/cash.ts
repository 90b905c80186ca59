import { list, related, section, tab, wide } from '../build/form';
import { type FormLayout } from '../model/form';

/** A statement as it arrived: does it foot, and what became of its entries. */
export const bankStatementLayout: FormLayout = {
  table: 'o2c_bankstatement',
  header: ['o2c_statementstatus', 'o2c_balanced', 'o2c_closingbalance'],
  tabs: [
    tab('Statement', [
      section('Statement details', 3, [
        'o2c_bankaccountid',
        'o2c_legalentityid',
        'o2c_statementstatus',
        'o2c_statementid',
        'o2c_sequence',
        'o2c_format',
        'o2c_openedon',
        'o2c_closedon',
        'o2c_currencycode',
        'o2c_openingbalance',
        'o2c_closingbalance',
        'o2c_entrycount',
        wide('o2c_quarantinereason'),
      ]),
      list(
        related('o2c_bankstatement', 'o2c_bankentry', {
          label: 'Entries',
          by: 'o2c_bankstatementid',
          view: 'of-statement',
          rows: 15,
        }),
      ),
    ]),
  ],
};

/** One booking: what the bank said, what we made of it, and why a person has to look. */
export const bankEntryLayout: FormLayout = {
  table: 'o2c_bankentry',
  header: ['o2c_entrystatus', 'o2c_amount', 'o2c_bookedon'],
  tabs: [
    tab('Entry', [
      section('What the bank says', 2, [
        'o2c_amount',
        'o2c_currencycode',
        'o2c_bookedon',
        'o2c_valueon',
        'o2c_counterpartyname',
        'o2c_counterpartyibanmasked',
        'o2c_reference',
        'o2c_endtoendid',
        'o2c_creditorreference',
        'o2c_bankstatementid',
        wide('o2c_remittancetext'),
      ]),
      section('What became of it', 2, [
        'o2c_entrystatus',
        'o2c_customerid',
        'o2c_paymentid',
        'o2c_legalentityid',
        wide('o2c_exceptionreason'),
      ]),
    ]),
    tab('Proposals', [
      list(related('o2c_bankentry', 'o2c_matchproposal', { label: 'Match proposals', by: 'o2c_bankentryid' })),
    ]),
  ],
};

/** Money received: from whom, what it paid, what is left of it. */
export const paymentLayout: FormLayout = {
  table: 'o2c_payment',
  header: ['o2c_paymentstatus', 'o2c_amount', 'o2c_unappliedamount'],
  tabs: [
    tab('Payment', [
      section('Payment details', 2, [
        'o2c_customerid',
        'o2c_legalentityid',
        'o2c_amount',
        'o2c_unappliedamount',
        'o2c_currencycode',
        'o2c_receivedon',
        'o2c_reference',
        'o2c_paymentstatus',
        'o2c_bankentryid',
        'o2c_bankaccountid',
        'o2c_openitemid',
        'o2c_returnsid',
      ]),
      list(
        related('o2c_payment', 'o2c_settlement', {
          label: 'Settlements',
          by: 'o2c_paymentid',
          view: 'of-item',
          rows: 10,
        }),
      ),
    ]),
    tab('Advice', [
      list(related('o2c_payment', 'o2c_remittance', { label: 'Remittances', by: 'o2c_paymentid' })),
      list(related('o2c_payment', 'o2c_matchproposal', { label: 'Match proposals', by: 'o2c_paymentid' })),
    ]),
  ],
};

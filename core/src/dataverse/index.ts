export { type AccountStatus, type CustomerRisk, customerRiskSelect, type RiskGroup, UNSCORED } from './customer-risk';
export { actionRequestSelect, readActionRequest, writeActionRequest } from './action-request';
export type { ActionRequest } from './action-request';
export {
  agingBucketSelect,
  agingDefinitionId,
  agingDefinitionSelect,
  readAgingDefinition,
  writeAgingBuckets,
  writeAgingDefinition,
} from './aging-definition';
export { appliedAmountsSelect, readAppliedAmounts } from './applied-amounts';
export { readAgingSnapshot, writeAgingSnapshot, writeAgingSnapshotLines } from './aging-snapshot';
export { automaticLimitId, automaticLimitSelect, readAutomaticLimit, writeAutomaticLimit } from './automatic-limit';
export {
  automaticLimitIdOfLine,
  automaticLimitLineSelect,
  readAutomaticLimitLine,
  writeAutomaticLimitLine,
} from './automatic-limit-line';
export type { AutomaticLinePlace } from './automatic-limit-line';
export { creditScoreSelect, readCreditScore, writeCreditScore } from './credit-score';
export { creditSignalSelect, readCreditSignal, writeCreditSignal } from './credit-signal';
export { customerFinancialsSelect, readCustomerFinancials, writeCustomerFinancials } from './customer-financials';
export { readRiskBand, riskBandSelect, writeRiskBand } from './risk-band';
export { readScoringGroup, scoringGroupId, scoringGroupSelect, writeScoringGroup } from './scoring-group';
export { readScoringLine, scoringLineSelect, writeScoringLine } from './scoring-group-line';
export type { ScoringLineRow } from './scoring-group-line';
export { bankAccountId, bankAccountSelect, readBankAccount, writeBankAccount } from './bank-account';
export type { BankAccount } from './bank-account';
export { applicationChanges, applicationSelect, readApplication, writeApplication } from './credit-application';
export type { StoredApplication } from './credit-application';
export {
  ADJUSTMENT_LINES,
  adjustmentChanges,
  adjustmentSelect,
  readAdjustment,
  writeAdjustment,
} from './credit-limit-adjustment';
export type { StoredAdjustment } from './credit-limit-adjustment';
export {
  adjustmentIdOfLine,
  adjustmentLinePosted,
  adjustmentLineSelect,
  readAdjustmentLine,
} from './credit-limit-adjustment-line';
export type { StoredAdjustmentLine } from './credit-limit-adjustment-line';
export { writeCreditTask } from './credit-task';
export { limitChanges } from './limit-changes';
export type { ReviewDays } from './limit-changes';
export {
  checkedDocumentChanges,
  checkedInvoiceSelect,
  checkedQuoteSelect,
  readCheckedInvoice,
  readCheckedQuote,
} from './checked-document';
export type { CheckedStanding, CurrencyCodes } from './checked-document';
export { creditGroupId, creditGroupSelect, readCreditGroup, writeCreditGroup } from './credit-group';
export type { CreditGroup, StoredCreditGroup } from './credit-group';
export { creditHoldSelect, HOLD_REASONS, holdChanges, readCreditHold, writeCreditHold } from './credit-hold';
export type { StoredCreditHold, StoredHoldReason } from './credit-hold';
export { holdReasonChanges, holdReasonSelect, readHoldReason, writeHoldReasonOf } from './credit-hold-reason';
export { creditRuleSelect, readCreditRule, writeCreditRule } from './credit-rule';
export type { CompanyCreditRule } from './credit-rule';
export {
  customerSecurityId,
  customerSecuritySelect,
  readCustomerSecurity,
  writeCustomerSecurity,
} from './credit-security';
export type { CustomerSecurity, SecurityKind } from './credit-security';
export { currencyRateSelect, readCurrencyRate } from './currency-rate';
export type { CurrencyRate } from './currency-rate';
export {
  customerProfileIdentity,
  customerProfileSelect,
  readCustomerProfile,
  writeCustomerProfile,
} from './customer-profile';
export type { CustomerBlock, CustomerProfile, DeliveryChannel, StoredCustomerProfile } from './customer-profile';
export {
  customerAccountSelect,
  customerContactSelect,
  readCustomerAccount,
  readCustomerContact,
} from './customer-account';
export type { CustomerAccount, CustomerContact } from './customer-account';
export { defaultAutonomyQuery, readDefaultAutonomy } from './default-autonomy';
export type { DecimalText } from './decimal-text';
export { INVOICE_LINES, invoiceSelect, readInvoice, writeInvoice } from './invoice';
export { invoiceIdOfLine, invoiceLineSelect, readInvoiceLine, writeInvoiceLine } from './invoice-line';
export { earlierOrderSelect, readEarlierOrder } from './earlier-order';
export { ledgerEntrySelect, readLedgerEntry, writeLedgerEntry } from './ledger-entry';
export { legalEntitySelect, readLegalEntity, writeLegalEntity } from './legal-entity';
export type { LegalEntity } from './legal-entity';
export {
  orderIntakeSelect,
  orderOfIntake,
  readOrderIntake,
  writeIntakeOutcome,
  writeOrderIntake,
} from './order-intake';
export { numberSeriesChanges, numberSeriesSelect, readNumberSeries, writeNumberSeries } from './number-series';
export type { StoredNumberSeries } from './number-series';
export { orderIdOfLine, orderLineSelect, readOrderLine, writeOrderLine } from './order-line';
export type { OrderLineToCreate } from './order-line';
export { writeChangedLine, writeChangedOrder } from './order-changes';
export { orderStates, orderStatuses, shippingMethods } from './order-status';
export { openItemSelect, readOpenItem, writeOpenItem } from './open-item';
export type { ColumnDefect, ReadRow, RowUnreadable } from './open-row';
export {
  paymentTermDiscountSelect,
  paymentTermSelect,
  readPaymentTerm,
  readPaymentTermDiscount,
  writePaymentTerm,
  writePaymentTermDiscount,
} from './payment-term';
export type { PaymentTerm, PaymentTermDiscount } from './payment-term';
export { policySelect, readPolicy, writePolicy } from './policy';
export type { Policy } from './policy';
export {
  postingAccountsOf,
  postingProfileSelect,
  readPostingProfileLine,
  writePostingProfileLine,
} from './posting-profile';
export type { PostingProfileLine } from './posting-profile';
export { priceListItemSelect, priceListSelect, readPriceList, readPriceListItem } from './price-list';
export { productSelect, readProduct } from './product';
export { ORDER_LINES, readSalesOrder, salesOrderSelect, writeSalesOrder } from './sales-order';
export type { SalesOrderToCreate } from './sales-order';
export { readUnit, unitSelect } from './unit';
export { readReceivable, receivableSelect } from './receivable';
export type { RowChanges } from './row-changes';
export type { RowForCreate, RowLinks } from './row-for-create';
export type { RowTree } from './row-tree';
export { readReservation, reservationReleased, reservationSelect, writeReservation } from './reservation';
export type { Reservation, StoredReservation } from './reservation';
export { readSettlement, settlementSelect, writeSettlement } from './settlement';
export { readShipment, SHIPMENT_LINES, shipmentSelect, writeShipment } from './shipment';
export type { ShipmentToCreate } from './shipment';
export { readShipmentLine, shipmentIdOfLine, shipmentLineSelect, writeShipmentLine } from './shipment-line';
export type { ShipmentLineToCreate } from './shipment-line';
export { readTaxRate, taxRateSelect, writeTaxRate } from './tax-rate';
export type { TaxRate } from './tax-rate';
export * as tables from './tables';
export { readTransactionCurrency, transactionCurrencySelect } from './transaction-currency';
export type { TransactionCurrency } from './transaction-currency';
export { bankEntrySelect, changeBankEntry, readBankEntry, writeBankEntry } from './bank-entry';
export type { BankEntryRow, EntryChange } from './bank-entry';
export { bankStatementPosted, bankStatementSelect, readBankStatement, writeBankStatement } from './bank-statement';
export type { BankStatementRow } from './bank-statement';
export { writeMatchProposal } from './match-proposal';
export { payerAliasIdentity, payerAliasSelect, readPayerAlias, writePayerAlias } from './payer-alias';
export { paymentSelect, paymentStanding, readPayment, writePayment } from './payment';
export type { PaymentRow } from './payment';
export { approvalDecided, approvalSelect, readApproval, writeApproval } from './approval';
export type { StoredApproval } from './approval';
export { decisionSelect, readDecision, writeDecision } from './decision';
export { outboxChanges, outboxMessageSelect, readOutboxMessage, writeOutboxMessage } from './outbox-message';
export type { OutboxProgress, StoredOutboxMessage } from './outbox-message';
export { readRun, runChanges, runSelect, writeRun } from './run';
export type { StoredRun } from './run';
export { readRunChunk, runChunkChanges, runChunkNumbers, runChunkSelect, writeRunChunk } from './run-chunk';
export type { StoredRunChunk } from './run-chunk';
export { decisionSealSelect, readDecisionSeal, writeDecisionSeal } from './decision-seal';
export { documentDeliverySelect, readDocumentDelivery, writeDocumentDelivery } from './document-delivery';
export type { DocumentDelivery } from './document-delivery';
export { emailCompleted, readTimelineEmail, timelineEmailSelect, writeEmail } from './email';
export type { DocumentEmail, TimelineEmail } from './email';
export { writeDraftEmail } from './draft-email';
export type { DraftEmail } from './draft-email';
export { letterheadSelect, readLetterhead } from './letterhead';
export type { Letterhead } from './letterhead';
export { readRecipient, recipientSelect } from './recipient';
export type { Recipient } from './recipient';
export { writeTask } from './task';
export type { DocumentTask } from './task';
export {
  documentNumberSelect,
  orderReferenceSelect,
  readDocumentNumber,
  readOrderReference,
} from './document-reference';
export type { OrderReference } from './document-reference';
export { readVoidedNumber, voidedNumberSelect, writeVoidedNumber } from './voided-number';
export type { RecordedVoid } from './voided-number';
export { openItemRowSelect, openItemStanding, readOpenItemRow } from './open-item-row';
export type { OpenItemRow } from './open-item-row';

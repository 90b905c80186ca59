import { text } from '../build/columns';
import { points, standardTable, uses } from '../build/standard-table';

export const contact = standardTable('contact', {
  schemaName: 'Contact',
  primaryName: 'fullname',
  uses: [
    uses('String', 'fullName'),
    uses('String', 'firstName'),
    uses('String', 'lastName'),
    uses('String', 'emailAddress', 'emailaddress1'),
  ],
  lookups: [points('parentAccount', 'account', { name: 'parentcustomerid', navigation: 'parentcustomerid_account' })],
});

export const product = standardTable('product', {
  schemaName: 'Product',
  uses: [uses('String', 'name'), uses('String', 'productNumber'), uses('Integer', 'quantityDecimal')],
  lookups: [
    points('defaultUnit', 'uom', { name: 'defaultuomid' }),
    points('unitGroup', 'uomschedule', { name: 'defaultuomscheduleid' }),
  ],
  columns: [text('taxCode', 20, { description: 'Code of the tax rate that holds for the product; empty: STANDARD.' })],
});

export const priceLevel = standardTable('priceLevel', {
  schemaName: 'PriceLevel',
  label: 'Price list',
  uses: [uses('String', 'name'), uses('DateTime', 'beginDate'), uses('DateTime', 'endDate')],
  lookups: [points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' })],
});

export const productPriceLevel = standardTable('productPriceLevel', {
  schemaName: 'ProductPriceLevel',
  label: 'Price list item',
  primaryName: 'productidname',
  uses: [uses('Money', 'amount'), uses('Picklist', 'pricingMethod', 'pricingmethodcode')],
  lookups: [
    points('priceLevel', 'pricelevel', { name: 'pricelevelid' }),
    points('product', 'product', { name: 'productid' }),
    points('unit', 'uom', { name: 'uomid' }),
    points('transactionCurrency', 'transactioncurrency', { name: 'transactioncurrencyid' }),
  ],
});

export const unit = standardTable('unit', {
  schemaName: 'UoM',
  uses: [uses('String', 'name'), uses('Decimal', 'quantity')],
  lookups: [
    points('unitGroup', 'uomschedule', { name: 'uomscheduleid' }),
    points('baseUnit', 'uom', { name: 'baseuom' }),
  ],
});

export const unitGroup = standardTable('unitGroup', {
  schemaName: 'UoMSchedule',
  uses: [uses('String', 'name'), uses('String', 'baseUnitName', 'baseuomname')],
});

export const transactionCurrency = standardTable('transactionCurrency', {
  schemaName: 'TransactionCurrency',
  set: 'transactioncurrencies',
  label: 'Currency',
  primaryName: 'currencyname',
  uses: [
    uses('String', 'isoCurrencyCode'),
    uses('String', 'currencyName'),
    uses('String', 'currencySymbol'),
    uses('Decimal', 'exchangeRate'),
    uses('Integer', 'currencyPrecision'),
  ],
});

export const businessUnit = standardTable('businessUnit', {
  schemaName: 'BusinessUnit',
  uses: [uses('String', 'name')],
  lookups: [points('parent', 'businessunit', { name: 'parentbusinessunitid' })],
});

export const team = standardTable('team', {
  schemaName: 'Team',
  uses: [uses('String', 'name'), uses('Picklist', 'teamType')],
  lookups: [points('businessUnit', 'businessunit', { name: 'businessunitid' })],
});

export const systemUser = standardTable('systemUser', {
  schemaName: 'SystemUser',
  label: 'User',
  primaryName: 'fullname',
  uses: [uses('String', 'fullName'), uses('String', 'domainName'), uses('Uniqueidentifier', 'applicationId')],
  lookups: [points('businessUnit', 'businessunit', { name: 'businessunitid' })],
});

export { type TaxCategory } from './tax-category';

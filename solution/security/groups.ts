/** The groups of secured columns; each is one field security profile whose members may write (design.md decision 13). */
export const CREDIT_STATUS = 'O2C Credit Status';
export const CREDIT_LIMITS = 'O2C Credit Limits';
export const DOCUMENT_STATE = 'O2C Document State';
export const POSTED_AMOUNTS = 'O2C Posted Amounts';
export const BANK_DETAILS = 'O2C Bank Details';

import { type IntakeDefect } from './intake-defect';
import { type IntakeFacts, type OrderingCustomer } from './intake-facts';
import { type IntakeDraft } from './read-intake';

/**
 * The account an order is for: by its number, or as the company of the contact with a mail address (design.md 4). Nothing is guessed between two
 * of the same number or address.
 */
export function findCustomer(
  { accountNumber, contactAddress }: IntakeDraft,
  facts: IntakeFacts,
  defects: IntakeDefect[],
): OrderingCustomer | undefined {
  if (accountNumber !== undefined && contactAddress !== undefined) return undefined;
  if (contactAddress !== undefined) return customerOfContact(contactAddress, facts, defects);
  if (accountNumber === undefined) return undefined;
  const found = facts.customers.filter(({ number }) => alike(number, accountNumber));
  const [customer] = found;
  if (!customer) defects.push({ code: 'customer.unknown', path: 'customer', found: accountNumber });
  else if (found.length > 1) defects.push({ code: 'customer.ambiguous', path: 'customer', found: accountNumber });
  else return active(customer, 'customer', defects);
  return undefined;
}

function customerOfContact(
  address: string,
  { contacts, customers }: IntakeFacts,
  defects: IntakeDefect[],
): OrderingCustomer | undefined {
  const found = contacts.filter(({ emailAddress }) => alike(emailAddress, address));
  const [contact] = found;
  const customer = customers.find(({ id }) => id === contact?.parentAccountId);
  if (!contact) defects.push({ code: 'contact.unknown', path: 'contact', found: address });
  else if (found.length > 1) defects.push({ code: 'contact.ambiguous', path: 'contact', found: address });
  else if (!customer) defects.push({ code: 'contact.without-company', path: 'contact', found: address });
  else return active(customer, 'contact', defects);
  return undefined;
}

function active(customer: OrderingCustomer, path: string, defects: IntakeDefect[]): OrderingCustomer | undefined {
  if (customer.active) return customer;
  defects.push({ code: 'customer.inactive', path, found: customer.number });
  return undefined;
}

/** As the platform compares: case does not matter. */
export const alike = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

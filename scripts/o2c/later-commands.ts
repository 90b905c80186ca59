/** Commands of design.md 5 that later capabilities bring. They are listed so that nobody looks for them in vain. */
export const laterCommands: Readonly<Record<string, string>> = {
  match: 'the matching engine on a stream comes with cash application',
  edi: 'EDI reading comes with order capture',
  einvoice: 'writing e-invoices comes with invoicing',
  embed: 'placing controls on other forms comes with packaging',
};

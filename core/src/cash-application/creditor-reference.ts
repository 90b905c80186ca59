/**
 * Whether a text is a creditor reference of ISO 11649: RF, two check digits, up to 21 letters and digits, and the whole, check digits last and
 * letters as numbers from A = 10, leaves 1 when divided by 97.
 * @example isCreditorReference('RF18 5390 0754 7034') is true
 */
export function isCreditorReference(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(plain)) return false;
  const digits = `${plain.slice(4)}${plain.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`);
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** What a creditor reference refers to: a valid RF reference without RF and check digits, anything else as it is. */
export function referencedText(reference: string): string {
  return isCreditorReference(reference) ? reference.replace(/\s/g, '').slice(4) : reference;
}

/** A Dutch account number that passes ISO 7064 mod 97, the same for the same customer. */
export function yearIban(index: number): string {
  const account = String(100_000_000 + index * 7_919).padStart(10, '0');
  const digits = `${lettersAsDigits(`YEAR${account}`)}${lettersAsDigits('NL')}00`;
  const check = 98n - (BigInt(digits) % 97n);
  return `NL${String(check).padStart(2, '0')}YEAR${account}`;
}

const lettersAsDigits = (text: string): string => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));

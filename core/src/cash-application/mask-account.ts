/** A bank account as people may see it: country and check digits, then the last four. @example 'NL91 … 4300' */
export function maskAccount(account: string): string {
  const plain = account.replace(/\s/g, '').toUpperCase();
  return plain.length <= 8 ? '…' : `${plain.slice(0, 4)} … ${plain.slice(-4)}`;
}

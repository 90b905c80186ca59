/** The text of a queue message; undefined when it is not what `messageEncoding` promises (such a message is poison). */
export function decodeMessage(text: string, encoding: 'base64' | 'none'): string | undefined {
  if (encoding === 'none') return text;
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  return Buffer.from(text, 'base64').toString('utf8');
}

export const encodeMessage = (text: string, encoding: 'base64' | 'none'): string =>
  encoding === 'none' ? text : Buffer.from(text, 'utf8').toString('base64');

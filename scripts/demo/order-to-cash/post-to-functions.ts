import { CommandRefusal } from '../../o2c/command';
import { type Tour } from './tour';

/** Posts a body to one of our functions, as a channel or a bank would. Refuses with the problem's text when it is not taken. */
export async function postToFunctions(
  { functionsUrl, token }: Tour,
  path: string,
  body: { readonly contentType: string; readonly text: string },
): Promise<unknown> {
  const response = await fetch(`${functionsUrl}/api/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await token()}`, 'content-type': body.contentType },
    body: body.text,
  });
  const text = await response.text();
  if (!response.ok) throw new CommandRefusal(`POST /api/${path} answered ${String(response.status)}: ${text}`);
  return JSON.parse(text);
}

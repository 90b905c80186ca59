import { timingSafeEqual } from 'node:crypto';
import { DataverseError } from '../../errors/dataverse-error';
import { INITIAL } from '../../snapshots/snapshots';
import { type ApiResponse } from '../api-request';
import { type RawRequest } from '../http-server';
import { type WebApi } from '../web-api';

/**
 * What the buttons of the page at `/` ask for. Only a form of our own page knows the token, so no other site's page can turn the database
 * back through a browser. Answers with the way back to the page.
 */
export function answerControl({ snapshots, pageToken }: WebApi, request: RawRequest, control: string): ApiResponse {
  if (request.method !== 'POST') throw new DataverseError(405, '0x8006088a', 'Buttons are pressed with POST.');
  const form = new URLSearchParams(request.body);
  if (!sameText(form.get('token') ?? '', pageToken))
    throw new DataverseError(403, '0x80048306', 'The form is not of this server as it runs now. Open the page again.');
  const name = form.get('name') ?? '';
  switch (control) {
    case 'snapshot':
      snapshots.take(name);
      break;
    case 'restore':
      snapshots.restore(name);
      break;
    case 'reset':
      snapshots.restore(INITIAL);
      break;
    default:
      throw new DataverseError(404, '0x80060888', 'There is no such button.');
  }
  return { status: 303, headers: { Location: '/' }, body: '' };
}

function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

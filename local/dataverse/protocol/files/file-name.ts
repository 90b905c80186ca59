import { badFileRequest } from '../../errors/file-errors';
import { type ApiRequest } from '../api-request';

/** fileattachment.filename. */
const LONGEST = 255;

/** The name of an uploaded file: the header wins over the query parameter, which may hold any letter (docs "Use file column data"). */
export function fileNameOf({ headers, options }: ApiRequest): string {
  return checkedFileName(headers.get('x-ms-file-name') ?? options.get('x-ms-file-name'));
}

/** Refuses a name that is missing, too long or holds control characters. */
export function checkedFileName(name: string | undefined): string {
  if (name === undefined || name.trim() === '')
    throw badFileRequest('the name of the file (x-ms-file-name) is missing.');
  if (name.length > LONGEST) throw badFileRequest(`the name of the file is longer than ${LONGEST} characters.`);
  if (/[\u0000-\u001f\u007f]/.test(name)) throw badFileRequest('the name of the file holds control characters.');
  return name;
}

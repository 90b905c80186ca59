import { type Row, type Value } from '../../store/row';

/** What every answer with a file says of it. Names beyond ASCII are percent-encoded: a header cannot hold them. */
export function fileHeaders(file: Row): Readonly<Record<string, string>> {
  const name = textOf(file['filename']);
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : encodeURIComponent(name);
  const quoted = plain.replaceAll(/["\\]/g, '_');
  return {
    'Content-Disposition': `attachment; filename="${quoted}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-ms-file-name': plain,
    'x-ms-file-size': textOf(file['filesizeinbytes']),
    mimetype: textOf(file['mimetype']),
    'Access-Control-Expose-Headers': 'x-ms-file-size; x-ms-file-name; x-ms-chunk-size; mimetype',
  };
}

const textOf = (value: Value | undefined): string =>
  typeof value === 'string' || typeof value === 'bigint' ? value.toString() : '';

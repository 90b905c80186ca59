/** The one annotation a mapper reads: the row's version, for `If-Match`. Read with the cell `text`. */
export const ETAG = '@odata.etag';

import { type Host } from '../shell/host';
import { dateFormattingInfo } from './date-format';
import { numberFormattingInfo } from './number-format';

/** `context.userSettings` of the signed-in person. */
export const userSettings = ({
  person,
  display,
}: Pick<Host, 'person' | 'display'>): ComponentFramework.UserSettings => ({
  dateFormattingInfo: dateFormattingInfo(display.lcid),
  numberFormattingInfo: numberFormattingInfo(display.lcid),
  isRTL: display.rightToLeft,
  languageId: display.lcid,
  securityRoles: [...person.roleIds],
  userId: `{${person.userId.toUpperCase()}}`,
  userName: person.displayName,
  getTimeZoneOffsetMinutes: (date) => -(date ?? new Date()).getTimezoneOffset(),
});

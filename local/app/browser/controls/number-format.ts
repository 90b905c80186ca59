import { languageTag } from './language-tag';

type NumberFormattingInfo = ComponentFramework.UserSettingApi.NumberFormattingInfo;

/** The person's number format, as `userSettings.numberFormattingInfo`: separators and patterns of their language, numbering as .NET's. */
export function numberFormattingInfo(lcid: number): NumberFormattingInfo {
  const parts = new Intl.NumberFormat(languageTag(lcid), { numberingSystem: 'latn' }).formatToParts(-1234567.8);
  const part = (type: Intl.NumberFormatPartTypes, otherwise: string): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? otherwise;
  const decimal = part('decimal', '.');
  const group = part('group', ',');
  const symbolFirst = lcid === 1033 || lcid === 1041;
  return {
    currencyDecimalDigits: 2,
    currencyDecimalSeparator: decimal,
    currencyGroupSeparator: group,
    currencyGroupSizes: [3],
    currencyNegativePattern: symbolFirst ? 1 : 8,
    currencyPositivePattern: symbolFirst ? 0 : 3,
    currencySymbol: symbolFirst ? '$' : '€',
    nanSymbol: 'NaN',
    nativeDigits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    negativeInfinitySymbol: '-∞',
    negativeSign: '-',
    numberDecimalDigits: 2,
    numberDecimalSeparator: decimal,
    numberGroupSeparator: group,
    numberGroupSizes: [3],
    numberNegativePattern: 1,
    perMilleSymbol: '‰',
    percentDecimalDigits: 2,
    percentDecimalSeparator: decimal,
    percentGroupSeparator: group,
    percentGroupSizes: [3],
    percentNegativePattern: 1,
    percentPositivePattern: 1,
    percentSymbol: '%',
    positiveInfinitySymbol: '∞',
    positiveSign: '+',
  };
}

// The words that the journeys look for on pages and in mails, in both languages.

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The button of the language switch leads to the other language. */
export const SWITCH_TO: Record<Locale, string> = { vi: 'Tiếng Việt', en: 'English' };

interface Words {
  enforcement: string;
  certificate: string;
  delivered: string;
  /** Subjects of the mails on the way to the result, in their order, without the code. */
  mails: { received: string; accepted: string; assigned: string; result: string; delivered: string };
}

export const WORDS: Record<Locale, Words> = {
  vi: {
    enforcement: 'Yêu cầu thi hành án dân sự',
    certificate: 'Xác nhận kết quả thi hành án',
    delivered: 'Đã trả kết quả',
    mails: {
      received: 'Đã nhận được hồ sơ',
      accepted: 'đã được tiếp nhận',
      assigned: 'đang được giải quyết',
      result: 'đã có kết quả',
      delivered: 'Đã trả kết quả hồ sơ',
    },
  },
  en: {
    enforcement: 'Request for enforcement of a civil judgment',
    certificate: 'Certificate of enforcement result',
    delivered: 'Result delivered',
    mails: {
      received: 'We have received your request',
      accepted: 'has been accepted',
      assigned: 'is being dealt with',
      result: 'There is a result for your request',
      delivered: 'has been handed over',
    },
  },
};

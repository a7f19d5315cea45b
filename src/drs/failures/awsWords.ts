// AWS's own words about a failure: repeated in the message where they name nobody, else kept apart for those who may read diagnostics.
import type { WithheldWords } from '../../domain/failure.js';

/** What is said of a failure. */
export interface Said {
  readonly message: string;
  /** Absent where the message has AWS's words, or where there are none. */
  readonly withheld?: WithheldWords;
}

const NAMES_SOMEBODY = /\barn:aws|assumed-role\/|\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b/i;
const ACCOUNT_IDS = /(?<!\d)\d{12}(?!\d)/g;

/** Whether they name an ARN, a principal, a key or an account other than the scope's own, which its name tells anyway. */
export function namesSomebody(words: string, scope: string): boolean {
  const [account] = scope.split('/');
  return NAMES_SOMEBODY.test(words) || (words.match(ACCOUNT_IDS) ?? []).some((id) => id !== account);
}

export interface Withholding {
  readonly scope: string;
  /** Empty where AWS said nothing. */
  readonly words: string;
  /** What everybody is told instead: whole sentences. */
  readonly instead: string;
  readonly awsRequestID: string | null;
}

/** Says it in words of ours, and where AWS's are. */
export function withhold({ scope, words, instead, awsRequestID }: Withholding): Said {
  if (words === '') return { message: instead };
  const place = awsRequestID === null ? 'as drs.wordsWithheld' : `under awsRequestID ${awsRequestID}`;
  return {
    message: `${instead} AWS's own words are in the gateway's log ${place}.`,
    withheld: { scope, words },
  };
}

// The words of a printed conversation, in every language. Only what is drawn for paper loads them.
import type { Locale } from '../../../strings/locale.ts';
import { paper as en, type PaperWords } from '../strings/en/paper.ts';
import { paper as zhCN } from '../strings/zh-CN/paper.ts';

export const PAPER_WORDS: Readonly<Record<Locale, PaperWords>> = { en, 'zh-CN': zhCN };

// Loads the words of the shell by language. The words for a failure are always loaded.
import { en } from '../strings/en/failed.ts';
import type { FailedWords } from '../strings/en/failed.ts';
import type { ShellWords } from '../strings/en/shell.ts';
import type { Locale } from '../strings/locale.ts';
import { zhCN } from '../strings/zh-CN/failed.ts';

export const SHELL_WORDS: Readonly<Record<Locale, () => Promise<ShellWords>>> = {
	en: async () => (await import('../strings/en/shell.ts')).en,
	'zh-CN': async () => (await import('../strings/zh-CN/shell.ts')).zhCN,
};

/**
 * Holds the words for a failed load. They are part of the first script, because they must not depend on another
 * load.
 */
export const FAILED_WORDS: Readonly<Record<Locale, FailedWords>> = { en, 'zh-CN': zhCN };

import type { ShellWords } from '../strings/en/shell.ts';
import type { Locale } from '../strings/locale.ts';

export const SHELL_WORDS: Readonly<Record<Locale, () => Promise<ShellWords>>> = {
	en: async () => (await import('../strings/en/shell.ts')).en,
	'zh-CN': async () => (await import('../strings/zh-CN/shell.ts')).zhCN,
};

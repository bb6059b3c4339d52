// Says in each language why a dropped file was not opened. It loads with the first dropped file.
import { fileProblems as english } from '../strings/en/file-problems.ts';
import { LOCALES, type Locale } from '../strings/locale.ts';
import { numberFormat } from '../strings/number-format.ts';
import { fileProblems as chinese } from '../strings/zh-CN/file-problems.ts';
import { findPanel } from './panels.ts';
import { clipText } from '../ui/clip-text.ts';
import type { FileProblem } from './take-file.ts';

const WORDS = { en: english, 'zh-CN': chinese };

export function fileProblemTexts(problem: FileProblem): Readonly<Record<Locale, string>> {
	const texts = LOCALES.map((locale) => [locale, textIn(locale, problem)] as const);
	return Object.fromEntries(texts) as Record<Locale, string>;
}

function textIn(locale: Locale, problem: FileProblem): string {
	const words = WORDS[locale];
	if (problem.type === 'no-lab') return words['no-lab'];
	if (problem.type === 'several') return words.several(problem.count);
	const name = clipText(problem.name);
	switch (problem.type) {
		case 'too-large': {
			const { bytes, most } = problem;
			return words['too-large'](name, sizeText(bytes, locale), sizeText(most, locale));
		}
		case 'out-of-range': {
			const { path, found, expected } = problem.value;
			return words['out-of-range'](name, clipText(path), clipText(found), expected);
		}
		case 'faulty':
			return words.faulty(name, problem.line, problem.column, problem.what[locale]);
		case 'full':
			return words.full(name, problem.most);
		case 'other-lab': {
			const { lab } = problem;
			return words['other-lab'](name, findPanel(lab)?.name[locale] ?? clipText(lab));
		}
		default:
			return words[problem.type](name);
	}
}

function sizeText(bytes: number, locale: Locale): string {
	const [unit, each] = bytes < 2 ** 20 ? ['KiB', 2 ** 10] : ['MiB', 2 ** 20];
	const count = Math.ceil((bytes / each) * 10) / 10;
	return `${numberFormat(locale).format(count)} ${unit}`;
}

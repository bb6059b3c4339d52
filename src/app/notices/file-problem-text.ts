// Says why a dropped file was not opened.
import type { FileProblemWords } from '../../strings/en/file-problems.ts';
import type { Locale } from '../../strings/locale.ts';
import { numberFormat } from '../../strings/number-format.ts';
import { findPanel } from '../panels.ts';
import { clipText } from '../../ui/clip-text.ts';
import type { FileProblem } from '../files/take-file.ts';

export function fileProblemText(
	problem: FileProblem,
	words: FileProblemWords,
	locale: Locale,
): string {
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
			return words.faulty(name, problem.line, problem.column, problem.what);
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

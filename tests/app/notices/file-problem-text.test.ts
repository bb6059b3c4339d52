import { expect, test } from 'vitest';
import { fileProblemText } from '../../../src/app/notices/file-problem-text.ts';
import type { FileProblem } from '../../../src/app/files/take-file.ts';
import { fileProblems as english } from '../../../src/strings/en/file-problems.ts';
import { fileProblems as chinese } from '../../../src/strings/zh-CN/file-problems.ts';

const fileProblemTexts = (problem: FileProblem) => ({
	en: fileProblemText(problem, english, 'en'),
	'zh-CN': fileProblemText(problem, chinese, 'zh-CN'),
});

test('a file that the lab does not read is for one of the labs that are named, in each language', () => {
	const texts = fileProblemTexts({ type: 'not-taken', name: 'a.har' });
	expect(texts.en).toContain('The Doctor opens captures, HAR files and logs.');
	expect(texts['zh-CN']).toContain('“诊断”可以打开抓包文件、HAR 文件和日志');
});

test('a fault in a scene is told with its place', () => {
	const what = 'Why.';
	const texts = fileProblemTexts({ type: 'faulty', name: 'a.json', line: 3, column: 2, what });
	expect(texts.en).toContain('Line 3, column 2: Why. ');
	expect(texts['zh-CN']).toContain('第 3 行，第 2 列：Why.');
});

test('a capture is for the Doctor', () => {
	const texts = fileProblemTexts({ type: 'capture', name: 'a.pcap' });
	expect(texts.en).toContain('“a.pcap” is a capture of packets');
	expect(texts.en).toContain('Open the Doctor');
	expect(texts['zh-CN']).toContain('请打开“诊断”实验');
});

test('a long name is cut between two characters', () => {
	const texts = fileProblemTexts({ type: 'not-taken', name: `x${'𝕏'.repeat(60)}` });
	expect(texts.en).toContain(`“x${'𝕏'.repeat(59)}…”`);
});

test('a lab without room says how much it holds', () => {
	const texts = fileProblemTexts({ type: 'full', name: 'a.har', most: 20 });
	expect(texts.en).toContain('“a.har” was not opened. This lab has room for 20 pieces');
	expect(texts['zh-CN']).toContain('最多放 20 份材料');
});

test('sizes and the names of labs are those of the language, and long names are cut', () => {
	const name = 'n'.repeat(100);
	const large = fileProblemTexts({ type: 'too-large', name, bytes: 1_048_577, most: 1024 });
	expect(large.en).toBe(
		`The file “${'n'.repeat(60)}…” is 1.1 MiB. This lab opens files of up to 1 KiB, so nothing was changed. Shorten the file, then open it again.`,
	);
	const other = fileProblemTexts({ type: 'other-lab', name: 'a', lab: 'frame' });
	expect(other.en).toContain('in the Frame lab');
	expect(other['zh-CN']).toContain('“帧”');
});

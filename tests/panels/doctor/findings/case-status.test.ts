import { expect, test } from 'vitest';
import { caseStatus } from '../../../../src/panels/doctor/findings/case-status.ts';
import type { DoctorLab } from '../../../../src/panels/doctor/doctor-lab.svelte.ts';
import { en } from '../../../../src/panels/doctor/strings/en.ts';
import { zhCN } from '../../../../src/panels/doctor/strings/zh-CN.ts';

const WHOLE = { kind: 'capture', problems: [] };
const DAMAGED = { kind: 'capture', problems: [{ id: 'truncated' }] };
const UNKNOWN = { kind: null, problems: [{ id: 'not-recognised' }] };

const statusOf = (readings: readonly object[], words = en) => {
	const lab = {
		case: { signs: [], items: [], readings },
		document: { pieces: readings },
		reading: false,
		states: readings.map(() => ({ type: 'read' })),
	};
	return caseStatus(lab as unknown as DoctorLab, words);
};

test.each([
	[[WHOLE], en.nothingWrong],
	[[UNKNOWN], en.nothingRead],
	[[DAMAGED], 'Piece A could be read only in part. Nothing wrong was found in the rest.'],
	[
		[WHOLE, DAMAGED, UNKNOWN, DAMAGED],
		'Piece C could not be read. Choose the kind, or bring another form. Pieces B, D could be read only in part. Nothing wrong was found in the rest.',
	],
])('nothing wrong is said only of what could be read', (readings, status) => {
	expect(statusOf(readings)).toBe(status);
});

test('a damaged piece is named in Chinese, too', () => {
	expect(statusOf([DAMAGED], zhCN)).toBe('材料 A 只能读出一部分。其余内容里没有发现问题。');
});

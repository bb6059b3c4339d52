import { expect, test } from 'vitest';
import type { HandshakeDiagnosis, HeadProgress } from '../../../src/engine/handshake/check.ts';
import {
	inOrder,
	makeCheck,
	missingRange,
	seenField,
	seenFirstLine,
} from '../../../src/engine/handshake/check.ts';
import { parseRequestHead } from '../../../src/engine/http/message.ts';
import { diagnosis } from '../../../src/engine/report/diagnosis.ts';
import { byteRange } from '../../../src/engine/report/range.ts';
import { head } from '../../support/heads.ts';

const fatal = diagnosis('request-key-length', byteRange(4, 5));
const tolerated = diagnosis('request-key-canonical', byteRange(2, 3));
const foreign = diagnosis('http-host-missing', byteRange(0, 1));

test.each<[string, HandshakeDiagnosis[], HeadProgress, boolean]>([
	['passed', [], 'finished', true],
	['passed', [foreign], 'finished', true],
	['skipped', [], 'finished', false],
	['tolerated', [tolerated], 'finished', true],
	['tolerated', [tolerated], 'finished', false],
	['failed', [tolerated, fatal], 'finished', true],
	['failed', [fatal], 'finished', false],
	['failed', [fatal], 'unfinished', true],
	['waiting', [], 'unfinished', true],
	['waiting', [tolerated], 'unfinished', false],
	['failed', [fatal], 'over', true],
	['skipped', [tolerated], 'over', true],
	['skipped', [], 'over', true],
])('a check is %s', (state, diagnoses, progress, there) => {
	const subject = {
		id: 'key',
		section: 'RFC 6455 §4.2.1',
		codes: ['request-key-length', 'request-key-canonical'] as const,
		seen: null,
		there,
	};
	const check = makeCheck(subject, diagnoses, 'server', progress);
	expect(check.state).toBe(state);
	expect(check.diagnoses).toEqual(diagnoses.filter((one) => one !== foreign));
	expect([check.range, check.line]).toEqual([null, null]);
});

test('diagnoses are put in the order of the bytes', () => {
	expect(inOrder([fatal, tolerated, foreign])).toEqual([foreign, tolerated, fatal]);
});

test('the highlighted range is the line without its ending, or the place where it is missing', () => {
	const found = parseRequestHead(head('GET / HTTP/1.1', 'Host: a', 'X:'));
	expect(seenFirstLine(found)).toEqual({ range: byteRange(0, 14), line: 1 });
	expect(seenField(found.headerFields[0])).toEqual({ range: byteRange(16, 23), line: 2 });
	expect(seenField(found.headerFields[1])).toEqual({ range: byteRange(25, 27), line: 3 });
	expect(seenField(undefined)).toBeNull();
	expect(missingRange(found)).toEqual(byteRange(29, 31));
	expect(seenFirstLine(parseRequestHead(new Uint8Array(0)))).toBeNull();
});
